package vn.dondoc.reporting.standing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.assignment.OccurrenceChange;
import vn.dondoc.contracts.assignment.OccurrenceState;
import vn.dondoc.contracts.evidence.Decision;
import vn.dondoc.contracts.evidence.EarlierContent;
import vn.dondoc.contracts.evidence.Outcome;
import vn.dondoc.contracts.evidence.Settlement;
import vn.dondoc.contracts.report.Figure;
import vn.dondoc.contracts.report.Submission;
import vn.dondoc.contracts.unit.SuccessionType;
import vn.dondoc.contracts.unit.UnitKind;
import vn.dondoc.platform.time.BusinessZone;
import vn.dondoc.reporting.regime.Filing;
import vn.dondoc.reporting.regime.ReportPeriod;

/** A province's facts as they come in, and the questions one may ask of them as of any instant. */
final class World {

    static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");

    final List<Unit> units = new ArrayList<>();
    final List<Succession> successions = new ArrayList<>();
    final List<CalendarYear> calendars = new ArrayList<>();
    final List<PlanVersion> versions = new ArrayList<>();
    final List<Request> requests = new ArrayList<>();
    final List<Waiver> waivers = new ArrayList<>();
    final Map<String, Piece> pieces = new LinkedHashMap<>();
    final Map<String, Filing> filings = new LinkedHashMap<>();
    final Map<String, Map<String, Occurrence>> occurrences = new LinkedHashMap<>();
    boolean provincial = true;
    String issuerId = "issuer";

    /** Local time of the province, as {@code 2026-03-20T09:00}. */
    static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(BusinessZone.ID).toInstant();
    }

    World unit(String id) {
        return unit(id, UnitKind.COMMUNE, LocalDate.of(2020, 1, 1));
    }

    World unit(String id, UnitKind kind, LocalDate activeFrom) {
        units.add(new Unit(id, kind, null, id, activeFrom, null, LONG_AGO));
        return this;
    }

    World plan(PlanVersion version) {
        versions.add(version);
        return this;
    }

    World sent(String id, String unitId, String when, @Nullable String url) {
        return sent(new Piece(
                id,
                unitId,
                "NEWS_ITEM",
                "TOWN_PORTAL",
                "Tin " + id,
                LocalDate.parse(when.substring(0, 10)),
                url,
                at(when),
                List.of(),
                List.of(),
                null));
    }

    World sent(Piece piece) {
        pieces.putIfAbsent(piece.id(), piece);
        return this;
    }

    World published(String id, String when) {
        return decided(id, new Decision(Outcome.PUBLISHED, LocalDate.parse(when.substring(0, 10)), null, at(when)));
    }

    World decided(String id, Decision decision) {
        return change(id, old -> edited(old, with(old.decisions(), decision), old.settlements(), old.withdrawnAt()));
    }

    World settled(String id, String unitId, Instant when) {
        var settlement = new Settlement(unitId, when);
        return change(id, old -> edited(old, old.decisions(), with(old.settlements(), settlement), old.withdrawnAt()));
    }

    /** False when the product would refuse it or would see no difference in what counts. */
    boolean corrected(Piece other) {
        Piece old = pieces.get(other.id());
        boolean open =
                old != null && old.decisions().isEmpty() && old.settlements().isEmpty() && old.withdrawnAt() == null;
        if (old == null || !open || old.countsLike(other)) {
            return false;
        }
        change(
                other.id(),
                same -> new Piece(
                        other.id(),
                        other.unitId(),
                        other.type(),
                        other.channel(),
                        other.title(),
                        other.occurredOn(),
                        other.url(),
                        other.receivedAt(),
                        List.of(),
                        List.of(),
                        null,
                        with(old.earlier(), earlier(old, other.receivedAt()))));
        return true;
    }

    private static EarlierContent earlier(Piece old, Instant replacedAt) {
        return new EarlierContent(
                old.type(), old.channel(), old.title(), old.occurredOn(), old.url(), old.receivedAt(), replacedAt);
    }

    World withdrawn(String id, Instant when) {
        return change(id, old -> edited(old, old.decisions(), old.settlements(), when));
    }

    private World change(String id, UnaryOperator<Piece> change) {
        pieces.computeIfPresent(id, (same, old) -> change.apply(old));
        return this;
    }

    private static Piece edited(
            Piece old, List<Decision> decisions, List<Settlement> settlements, @Nullable Instant withdrawnAt) {
        return new Piece(
                old.id(),
                old.unitId(),
                old.type(),
                old.channel(),
                old.title(),
                old.occurredOn(),
                old.url(),
                old.receivedAt(),
                decisions,
                settlements,
                withdrawnAt,
                old.earlier());
    }

    static <T> List<T> with(List<T> list, T more) {
        List<T> longer = new ArrayList<>(list);
        longer.add(more);
        return longer;
    }

    World succeeded(
            String unitId,
            SuccessionType type,
            List<String> successors,
            @Nullable String heir,
            String on,
            String when) {
        successions.add(new Succession(unitId, type, successors, heir, LocalDate.parse(on), at(when)));
        return this;
    }

    World exempted(String unitId, @Nullable String quotaId, String period, String when) {
        waivers.add(new Waiver(unitId, quotaId, ReportPeriod.parse(period), null, at(when), null, "Lý do"));
        return this;
    }

    World extended(String unitId, @Nullable String quotaId, String period, String dueOn, String when) {
        waivers.add(new Waiver(
                unitId, quotaId, ReportPeriod.parse(period), LocalDate.parse(dueOn), at(when), null, "Lý do"));
        return this;
    }

    /** A submission freezes the due date that is in force at that instant. */
    World reported(String unitId, String name, Instant when, boolean zero, List<Figure> figures) {
        var period = ReportPeriod.parse(name);
        var old = filings.get(unitId + ":" + name);
        if (old == null) {
            LocalDate due = reports(unitId, when).dueOn(period).orElse(null);
            old = new Filing(unitId, period, due, List.of(), List.of(), List.of());
        }
        var submissions = with(old.submissions(), new Submission(when, figures, zero));
        filings.put(unitId + ":" + name, edited(old, submissions, old.acceptances(), old.returns()));
        return this;
    }

    World accepted(String unitId, String period, Instant when) {
        filings.computeIfPresent(
                unitId + ":" + period,
                (key, old) -> edited(old, old.submissions(), with(old.acceptances(), when), old.returns()));
        return this;
    }

    World returned(String unitId, String period, Instant when) {
        filings.computeIfPresent(
                unitId + ":" + period,
                (key, old) -> edited(old, old.submissions(), old.acceptances(), with(old.returns(), when)));
        return this;
    }

    private static Filing edited(
            Filing old, List<Submission> submissions, List<Instant> acceptances, List<Instant> returns) {
        return new Filing(old.unitId(), old.period(), old.frozenDueOn(), submissions, acceptances, returns);
    }

    World occurrence(String unitId, String taskId, int n, LocalDate dueOn) {
        occurrences
                .computeIfAbsent(unitId, id -> new LinkedHashMap<>())
                .putIfAbsent(
                        taskId + "#" + n,
                        new Occurrence(taskId, n, List.of(new Occurrence.Due(dueOn, LONG_AGO)), List.of()));
        return this;
    }

    World moved(String unitId, String taskId, int n, OccurrenceState state, Instant when) {
        occurrences
                .getOrDefault(unitId, Map.of())
                .computeIfPresent(
                        taskId + "#" + n,
                        (key, old) -> new Occurrence(
                                taskId, n, old.due(), with(old.changes(), new OccurrenceChange(when, state))));
        return this;
    }

    Units units(Instant asOf) {
        return Units.knownAt(units, successions, asOf);
    }

    Rulebook rulebook(Instant asOf) {
        Province province = new Province(units(asOf), calendars, Province.DEFAULT_WARNING_DAYS);
        return Rulebook.knownAt(
                new PlanHistory("plan", 2026, issuerId, provincial, versions, requests), province, asOf);
    }

    Claims claims(Instant asOf) {
        return Claims.knownAt(pieces.values(), asOf);
    }

    UnitFacts facts(String unitId, Units known) {
        Set<String> before = known.predecessors(unitId);
        return new UnitFacts(
                unitId,
                pieces.values().stream()
                        .filter(piece -> piece.unitId().equals(unitId) || before.contains(piece.unitId()))
                        .toList(),
                waivers,
                List.copyOf(filings.values()),
                List.copyOf(occurrences.getOrDefault(unitId, Map.of()).values()));
    }

    Sheet sheet(String unitId, Instant asOf) {
        Rulebook rules = rulebook(asOf);
        return new Sheet(rules, claims(asOf), facts(unitId, rules.units()), asOf);
    }

    ReportSheet reports(String unitId, Instant asOf) {
        Rulebook rules = rulebook(asOf);
        return new ReportSheet(rules, facts(unitId, rules.units()), asOf);
    }

    List<Cell> cells(Instant asOf) {
        Rulebook rules = rulebook(asOf);
        Claims claims = claims(asOf);
        return rules.units().ids().stream()
                .sorted()
                .flatMap(id -> new Sheet(rules, claims, facts(id, rules.units()), asOf).cells().stream())
                .toList();
    }
}
