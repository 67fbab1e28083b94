package vn.dondoc.reporting.standing;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.assignment.OccurrenceState;
import vn.dondoc.contracts.evidence.Decision;
import vn.dondoc.contracts.evidence.Outcome;
import vn.dondoc.contracts.plan.ChannelMatch;
import vn.dondoc.contracts.plan.Comparison;
import vn.dondoc.contracts.plan.CountedFact;
import vn.dondoc.contracts.plan.CountingBase;
import vn.dondoc.contracts.plan.Frequency;
import vn.dondoc.contracts.plan.Hardness;
import vn.dondoc.contracts.plan.Measure;
import vn.dondoc.contracts.plan.Roll;
import vn.dondoc.contracts.plan.Schedule;
import vn.dondoc.contracts.report.Figure;
import vn.dondoc.contracts.unit.SuccessionType;
import vn.dondoc.contracts.unit.UnitKind;
import vn.dondoc.platform.time.Period;
import vn.dondoc.reporting.regime.DueRule;
import vn.dondoc.reporting.regime.Regime;
import vn.dondoc.reporting.regime.ReportPeriod;

/** Plays facts in the words of the public API into a {@link World}. */
final class Replay {

    private final World world;

    Replay(World world) {
        this.world = world;
        for (int unit = 0; unit < RandomPlan.UNITS; unit++) {
            for (int task = 0; task < RandomPlan.SCHEDULES.size(); task++) {
                expand(RandomPlan.unitId(unit), "T" + task, RandomPlan.SCHEDULES.get(task));
            }
        }
    }

    private void expand(String unit, String task, Map<String, Object> schedule) {
        List<LocalDate> due = switch (text(schedule, "type")) {
            case "ONCE" -> List.of(LocalDate.parse(text(schedule, "by")));
            case "REGULAR" -> List.of(LocalDate.of(2026, 12, 31));
            default ->
                Period.of(2026, Frequency.valueOf(text(schedule, "frequency"))).stream()
                        .map(period -> period.lastDay(CountingBase.CALENDAR))
                        .flatMap(day -> IntStream.range(0, schedule.get("count") instanceof Integer n ? n : 1)
                                .mapToObj(i -> day))
                        .toList();
        };
        IntStream.range(0, due.size()).forEach(n -> world.occurrence(unit, task, n + 1, due.get(n)));
    }

    /** False when the product would have refused it: a report that nobody owes, a correction of what is decided. */
    boolean play(Map<String, Object> fact) {
        Instant at = Instant.parse(text(fact, "at"));
        switch (text(fact, "do")) {
            case "unit" ->
                world.units.add(new Unit(
                        text(fact, "id"),
                        UnitKind.valueOf(text(fact, "kind")),
                        null,
                        text(fact, "id"),
                        LocalDate.parse(text(fact, "activeFrom")),
                        date(fact, "activeUntil"),
                        at));
            case "plan" -> world.plan(version(map(fact, "plan"), null, at));
            case "amendment" -> world.plan(version(map(fact, "plan"), date(fact, "effectiveOn"), at));
            case "succession" -> succession(fact, at);
            case "evidence" -> world.sent(piece(fact, at));
            case "correction" -> {
                return world.corrected(piece(fact, at));
            }
            case "decision" ->
                world.decided(
                        text(fact, "evidence"),
                        new Decision(
                                Outcome.valueOf(text(fact, "outcome")),
                                date(fact, "publishedOn"),
                                (String) fact.get("publishedUrl"),
                                at));
            case "claim" -> world.settled(text(fact, "evidence"), text(fact, "unit"), at);
            case "exemption" -> world.waivers.add(waiver(fact, null, at));
            case "extension" -> world.waivers.add(waiver(fact, date(fact, "dueOn"), at));
            case "completion" -> moved(fact, OccurrenceState.DONE, at);
            case "reopening" -> moved(fact, OccurrenceState.IN_PROGRESS, at);
            default -> {
                return report(fact, at);
            }
        }
        return true;
    }

    private static Piece piece(Map<String, Object> fact, Instant at) {
        return new Piece(
                text(fact, "id"),
                text(fact, "unit"),
                text(fact, "type"),
                text(fact, "channel"),
                text(fact, "title"),
                LocalDate.parse(text(fact, "occurredOn")),
                (String) fact.get("url"),
                at,
                List.of(),
                List.of(),
                null);
    }

    private void succession(Map<String, Object> fact, Instant at) {
        List<String> successors = texts(fact, "successors").stream().toList();
        world.successions.add(new Succession(
                text(fact, "unit"),
                SuccessionType.valueOf(text(fact, "type")),
                successors,
                successors.isEmpty() ? null : successors.get(0),
                LocalDate.parse(text(fact, "effectiveOn")),
                at));
    }

    private void moved(Map<String, Object> fact, OccurrenceState state, Instant at) {
        world.moved(text(fact, "unit"), text(fact, "task"), (int) number(fact, "n"), state, at);
    }

    private static Waiver waiver(Map<String, Object> fact, @Nullable LocalDate dueOn, Instant at) {
        return new Waiver(
                text(fact, "unit"),
                (String) fact.get("quota"),
                ReportPeriod.parse(text(fact, "period")),
                dueOn,
                at,
                null,
                "Lý do");
    }

    private boolean report(Map<String, Object> fact, Instant at) {
        String unit = text(fact, "unit");
        String period = text(fact, "period");
        boolean known = world.filings.containsKey(unit + ":" + period);
        if (!known && !text(fact, "do").equals("report")) {
            return false;
        }
        if (!known && world.reports(unit, at).of(ReportPeriod.parse(period)).isEmpty()) {
            return false;
        }
        switch (text(fact, "do")) {
            case "accept" -> world.accepted(unit, period, at);
            case "return" -> world.returned(unit, period, at);
            default ->
                world.reported(
                        unit,
                        period,
                        at,
                        Boolean.TRUE.equals(fact.get("nothingToReport")),
                        maps(fact, "figures").stream().map(Replay::figure).toList());
        }
        return true;
    }

    private static Figure figure(Map<String, Object> figure) {
        return new Figure(
                text(figure, "quotaId"),
                BigDecimal.valueOf(number(figure, "numerator")),
                BigDecimal.valueOf(number(figure, "denominator")),
                null);
    }

    private PlanVersion version(Map<String, Object> plan, @Nullable LocalDate effectiveOn, Instant at) {
        return new PlanVersion(
                world.versions.size() + 1,
                effectiveOn,
                at,
                maps(plan, "tasks").stream()
                        .map(task -> new Task(
                                text(task, "id"),
                                task.containsKey("appliesTo")
                                        ? scope(map(task, "appliesTo"))
                                        : new Scope(Set.of(), texts(task, "leads"), Set.of()),
                                Schedule.regular()))
                        .toList(),
                maps(plan, "quotas").stream().map(Replay::quota).toList(),
                regime(map(plan, "reporting")));
    }

    private static Scope scope(Map<String, Object> scope) {
        Set<UnitKind> kinds =
                texts(scope, "kinds").stream().map(UnitKind::valueOf).collect(Collectors.toSet());
        return new Scope(kinds, texts(scope, "units"), texts(scope, "except"));
    }

    private static Quota quota(Map<String, Object> quota) {
        Measure measure = Measure.valueOf(text(quota, "measure"));
        long required = number(quota, measure == Measure.COUNT ? "minimum" : "percent");
        boolean strict = text(quota, "comparison").equals(">");
        return new Quota(
                text(quota, "id"),
                text(quota, "id"),
                Hardness.valueOf(text(quota, "hardness")),
                new Goal(measure, BigDecimal.valueOf(required), strict ? Comparison.MORE_THAN : Comparison.AT_LEAST),
                new Matching(
                        texts(quota, "types"),
                        texts(quota, "channels"),
                        ChannelMatch.valueOf(text(quota, "channelMatch")),
                        CountedFact.valueOf(text(quota, "countedFact"))),
                Frequency.valueOf(text(quota, "frequency")),
                CountingBase.valueOf(text(quota, "countingBase")),
                scope(map(quota, "appliesTo")),
                date(quota, "from"),
                date(quota, "until"),
                (int) number(quota, "dueWorkingDays"),
                null);
    }

    private static Regime regime(Map<String, Object> regime) {
        Map<String, Object> due = map(regime, "due");
        return new Regime(
                List.of("Q1", "H1", "Q3", "YEAR"),
                text(regime, "window").equals("CALENDAR") ? CountingBase.CALENDAR : CountingBase.REPORTING_WINDOW,
                new DueRule(DueRule.Type.valueOf(text(due, "type")), (int)
                        number(due, due.containsKey("day") ? "day" : "days")),
                Map.of(),
                Roll.valueOf(text(regime, "roll")));
    }

    private static String text(Map<String, Object> from, String key) {
        return String.valueOf(from.get(key));
    }

    private static long number(Map<String, Object> from, String key) {
        return Long.parseLong(text(from, key));
    }

    private static @Nullable LocalDate date(Map<String, Object> from, String key) {
        return from.get(key) == null ? null : LocalDate.parse(text(from, key));
    }

    private static Set<String> texts(Map<String, Object> from, String key) {
        return ((List<?>) Objects.requireNonNull(from.get(key)))
                .stream().map(String::valueOf).collect(Collectors.toSet());
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Map<String, Object> from, String key) {
        return (Map<String, Object>) Objects.requireNonNull(from.get(key));
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> maps(Map<String, Object> from, String key) {
        return (List<Map<String, Object>>) Objects.requireNonNull(from.get(key));
    }
}
