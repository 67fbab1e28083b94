package vn.dondoc.reporting.tracking;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import vn.dondoc.contracts.assignment.AssignmentEvent;
import vn.dondoc.contracts.evidence.EvidenceEvent;
import vn.dondoc.contracts.evidence.Settlement;
import vn.dondoc.contracts.report.ReportEvent;
import vn.dondoc.contracts.report.WaiverEvent;
import vn.dondoc.platform.messaging.Envelope;
import vn.dondoc.platform.store.Keys;
import vn.dondoc.reporting.rulebook.FactReading;
import vn.dondoc.reporting.rulebook.Rulebooks;

/**
 * Keeps a fact, then brings every sheet in step that it touches. A repeated event recomputes again, because its first
 * delivery may have been cut short after the fact was kept.
 */
@Service
class Keeping {

    private final Facts facts;
    private final Memory memory;
    private final Rulebooks rulebooks;
    private final Recomputation recomputation;
    private final Clock clock;
    private final MeterRegistry meters;

    Keeping(
            Facts facts,
            Memory memory,
            Rulebooks rulebooks,
            Recomputation recomputation,
            Clock clock,
            MeterRegistry meters) {
        this.facts = facts;
        this.memory = memory;
        this.rulebooks = rulebooks;
        this.recomputation = recomputation;
        this.clock = clock;
        this.meters = meters;
    }

    /** A piece touches its sender, everybody who shares an address with it, and their successors. */
    void evidence(Envelope<EvidenceEvent> envelope) {
        var state = envelope.event().state();
        var sheet = new SheetKey(state.province(), state.planId(), state.unitId());
        var piece = FactReading.piece(state);
        var news = facts.keep(sheet, FactKind.EVIDENCE, state.id(), envelope, state);
        var touched = new LinkedHashSet<String>();
        touched.add(state.unitId());
        touched.addAll(memory.changed(sheet, piece));
        state.settlements().stream().map(Settlement::unitId).forEach(touched::add);
        touched.addAll(successors(sheet, touched));
        recompute(sheet, touched, envelope, news);
    }

    void report(Envelope<ReportEvent> envelope) {
        var state = envelope.event().state();
        var sheet = new SheetKey(state.province(), state.planId(), state.unitId());
        var news = facts.keep(sheet, FactKind.REPORT, state.period(), envelope, state);
        memory.changed(sheet, Facts.key(sheet, FactKind.REPORT, state.period()));
        recompute(sheet, Set.of(state.unitId()), envelope, news);
    }

    /** Every grant stays on record, so that one that was replaced still answers for its time. */
    void waiver(Envelope<WaiverEvent> envelope) {
        var state = envelope.event().state();
        var sheet = new SheetKey(state.province(), state.planId(), state.unitId());
        var source = Keys.of(state.id(), Long.toString(envelope.sequence()));
        var news = facts.keep(sheet, FactKind.WAIVER, source, envelope, state);
        memory.changed(sheet, Facts.key(sheet, FactKind.WAIVER, source));
        recompute(sheet, Set.of(state.unitId()), envelope, news);
    }

    void assignment(Envelope<AssignmentEvent> envelope) {
        var state = envelope.event().state();
        var sheet = new SheetKey(state.province(), state.planId(), state.unitId());
        var news = facts.keep(sheet, FactKind.ASSIGNMENT, state.taskId(), envelope, state);
        facts.keepDueDates(sheet, state, envelope);
        memory.changed(sheet, Facts.key(sheet, FactKind.ASSIGNMENT, state.taskId()));
        recompute(sheet, Set.of(state.unitId()), envelope, news);
    }

    private Collection<String> successors(SheetKey sheet, Set<String> units) {
        return rulebooks
                .find(sheet.province(), sheet.planId())
                .map(book -> book.units().ids().stream()
                        .filter(id -> book.units().predecessors(id).stream().anyMatch(units::contains))
                        .toList())
                .orElse(List.of());
    }

    private void recompute(SheetKey sheet, Collection<String> units, Envelope<?> envelope, boolean news) {
        var lag = news ? Recomputation.Lag.EXCLUDED : Recomputation.Lag.POSSIBLE;
        units.forEach(unit -> recomputation.recompute(sheet.of(unit), envelope.time(), lag));
        var age = Duration.between(envelope.time(), clock.instant());
        meters.timer("dondoc.standing.lag").record(age.isNegative() ? Duration.ZERO : age);
    }
}
