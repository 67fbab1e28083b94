package vn.dondoc.reporting.tracking;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;
import vn.dondoc.contracts.Event;
import vn.dondoc.contracts.Wire;
import vn.dondoc.contracts.assignment.AssignmentEvent;
import vn.dondoc.contracts.calendar.CalendarEvent;
import vn.dondoc.contracts.evidence.EvidenceEvent;
import vn.dondoc.contracts.plan.PlanEvent;
import vn.dondoc.contracts.report.ReportEvent;
import vn.dondoc.contracts.report.WaiverEvent;
import vn.dondoc.contracts.request.ReportRequestEvent;
import vn.dondoc.contracts.unit.UnitEvent;
import vn.dondoc.platform.messaging.Envelope;
import vn.dondoc.platform.messaging.EventHandlers;
import vn.dondoc.platform.store.Keys;
import vn.dondoc.reporting.rulebook.Book;
import vn.dondoc.reporting.rulebook.Rulebooks;

/**
 * What the events say about some plans, gathered in memory without any look at the store. Of everything else only the
 * units and calendars of these plans' provinces are kept, so the size of the log does not matter.
 */
final class Replayed {

    private final Map<PlanKey, Map<String, LoggedFact>> facts = new HashMap<>();
    private final Map<PlanKey, Envelope<PlanEvent>> plans = new HashMap<>();
    private final SortedMap<String, SortedMap<Long, Envelope<ReportRequestEvent>>> requests = new TreeMap<>();
    private final SortedMap<String, SortedMap<Long, Envelope<UnitEvent>>> units = new TreeMap<>();
    private final SortedMap<String, SortedMap<Long, Envelope<CalendarEvent>>> calendars = new TreeMap<>();
    private final Set<String> provinces;

    Replayed(Collection<PlanKey> wanted) {
        wanted.forEach(plan -> facts.put(plan, new HashMap<>()));
        this.provinces = wanted.stream().map(PlanKey::province).collect(Collectors.toUnmodifiableSet());
    }

    boolean wants(String key) {
        var separator = key.indexOf(':');
        return separator > 0 && provinces.contains(key.substring(0, separator));
    }

    EventHandlers handlers(MeterRegistry meters) {
        return new EventHandlers("standing.recount", meters)
                .on(PlanEvent.class, this::plan)
                .on(UnitEvent.class, unit -> keep(units, unit))
                .on(CalendarEvent.class, calendar -> keep(calendars, calendar))
                .on(ReportRequestEvent.class, request -> keep(requests, request))
                .on(EvidenceEvent.class, this::evidence)
                .on(ReportEvent.class, this::report)
                .on(WaiverEvent.class, this::waiver)
                .on(AssignmentEvent.class, this::assignment);
    }

    private static <E extends Event> void keep(Map<String, SortedMap<Long, Envelope<E>>> states, Envelope<E> envelope) {
        states.computeIfAbsent(envelope.key(), key -> new TreeMap<>()).put(envelope.sequence(), envelope);
    }

    void plan(Envelope<PlanEvent> envelope) {
        var state = envelope.event().state();
        var key = new PlanKey(state.province(), state.id());
        if (facts.containsKey(key) && !state.versions().isEmpty()) {
            plans.merge(key, envelope, (old, other) -> other.sequence() > old.sequence() ? other : old);
        }
    }

    void evidence(Envelope<EvidenceEvent> envelope) {
        var state = envelope.event().state();
        var sheet = new SheetKey(state.province(), state.planId(), state.unitId());
        keep(sheet, FactKind.EVIDENCE, state.id(), envelope, state, List.of());
    }

    void report(Envelope<ReportEvent> envelope) {
        var state = envelope.event().state();
        var sheet = new SheetKey(state.province(), state.planId(), state.unitId());
        keep(sheet, FactKind.REPORT, state.period(), envelope, state, List.of());
    }

    void waiver(Envelope<WaiverEvent> envelope) {
        var state = envelope.event().state();
        var sheet = new SheetKey(state.province(), state.planId(), state.unitId());
        var source = Keys.of(state.id(), Long.toString(envelope.sequence()));
        keep(sheet, FactKind.WAIVER, source, envelope, state, List.of());
    }

    void assignment(Envelope<AssignmentEvent> envelope) {
        var state = envelope.event().state();
        var sheet = new SheetKey(state.province(), state.planId(), state.unitId());
        keep(sheet, FactKind.ASSIGNMENT, state.taskId(), envelope, state, List.of(DueDates.entry(state, envelope)));
    }

    private void keep(
            SheetKey sheet, FactKind kind, String source, Envelope<?> envelope, Object state, List<Document> dues) {
        var ofPlan = facts.get(new PlanKey(sheet.province(), sheet.planId()));
        if (ofPlan != null) {
            var data = Wire.mapper().writeValueAsString(state);
            var key = Facts.key(sheet, kind, source);
            var fact = new LoggedFact(key, sheet.unitId(), kind, envelope.sequence(), data, dues);
            ofPlan.merge(key, fact, LoggedFact::and);
        }
    }

    /** Empty for a plan that was never issued. */
    Optional<Book> book(PlanKey plan) {
        return Optional.ofNullable(plans.get(plan))
                .map(issued -> Rulebooks.of(
                        issued.event().state(),
                        requests(plan).map(asked -> asked.event().state()).toList(),
                        units(plan.province())
                                .map(envelope -> envelope.event().state())
                                .toList(),
                        calendars(plan.province())
                                .map(envelope -> envelope.event().state())
                                .toList()));
    }

    /** Of every unit that anything is known of. */
    Map<String, UnitRecord> records(PlanKey plan) {
        var records = new HashMap<String, UnitRecord>();
        facts(plan)
                .forEach(fact -> records.computeIfAbsent(fact.unitId(), unit -> UnitRecord.empty())
                        .add(fact.document()));
        return records;
    }

    Collection<LoggedFact> facts(PlanKey plan) {
        return List.copyOf(facts.getOrDefault(plan, Map.of()).values());
    }

    Optional<Envelope<PlanEvent>> issued(PlanKey plan) {
        return Optional.ofNullable(plans.get(plan));
    }

    /** What was asked for under the plan, as it stands now. */
    Stream<Envelope<ReportRequestEvent>> requests(PlanKey plan) {
        return requests.subMap(plan.province() + ":", plan.province() + ";").values().stream()
                .map(states -> states.get(states.lastKey()))
                .filter(asked -> asked.event().state().planId().equals(plan.planId()));
    }

    /** All states of all units of a province: by unit, oldest first. */
    Stream<Envelope<UnitEvent>> units(String province) {
        return ofProvince(units, province);
    }

    Stream<Envelope<CalendarEvent>> calendars(String province) {
        return ofProvince(calendars, province);
    }

    private static <E extends Event> Stream<Envelope<E>> ofProvince(
            SortedMap<String, SortedMap<Long, Envelope<E>>> states, String province) {
        var envelopes = new ArrayList<Envelope<E>>();
        states.subMap(province + ":", province + ";").values().forEach(one -> envelopes.addAll(one.values()));
        return envelopes.stream();
    }
}
