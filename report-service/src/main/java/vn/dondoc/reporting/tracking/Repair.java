package vn.dondoc.reporting.tracking;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import vn.dondoc.contracts.Wire;
import vn.dondoc.contracts.evidence.EvidenceState;
import vn.dondoc.platform.register.Calendars;
import vn.dondoc.platform.register.Plans;
import vn.dondoc.platform.register.Units;
import vn.dondoc.reporting.rulebook.FactReading;
import vn.dondoc.reporting.rulebook.Requests;
import vn.dondoc.reporting.rulebook.Rulebooks;

/** Brings what is kept back in line with the events, while new ones may be coming in. */
@Service
class Repair {

    private final Units units;
    private final Calendars calendars;
    private final Plans plans;
    private final Requests requests;
    private final Rulebooks rulebooks;
    private final Facts facts;
    private final Memory memory;
    private final Sheets sheets;
    private final Lines lines;
    private final Recomputation recomputation;

    Repair(
            Units units,
            Calendars calendars,
            Plans plans,
            Requests requests,
            Rulebooks rulebooks,
            Facts facts,
            Memory memory,
            Sheets sheets,
            Lines lines,
            Recomputation recomputation) {
        this.units = units;
        this.calendars = calendars;
        this.plans = plans;
        this.requests = requests;
        this.rulebooks = rulebooks;
        this.facts = facts;
        this.memory = memory;
        this.sheets = sheets;
        this.lines = lines;
        this.recomputation = recomputation;
    }

    /** Writes all facts of a plan anew and lets go of those that no event speaks of. */
    void facts(PlanKey plan, Replayed replayed, EventLog.Reading reading) {
        replayed.units(plan.province()).forEach(units::keep);
        replayed.calendars(plan.province()).forEach(calendars::keep);
        replayed.issued(plan).ifPresent(plans::keep);
        replayed.requests(plan).forEach(asked -> requests.keep(asked.event().state(), asked.sequence()));
        rulebooks.renew(plan.province());
        var kept = facts.keys(plan);
        // A fact is in the log before it is kept, so after this the log has every one of them.
        reading.catchUp();
        var logged = replayed.facts(plan);
        logged.forEach(fact -> restore(plan, fact));
        var unheardOf = new HashSet<>(kept);
        unheardOf.removeAll(logged.stream().map(LoggedFact::key).collect(Collectors.toSet()));
        facts.forget(unheardOf);
        unheardOf.forEach(key -> memory.changed(SheetKey.ofFact(key), key));
    }

    private void restore(PlanKey plan, LoggedFact fact) {
        facts.restore(fact);
        var sheet = new SheetKey(plan.province(), plan.planId(), fact.unitId());
        if (fact.kind() == FactKind.EVIDENCE) {
            memory.changed(sheet, FactReading.piece(Wire.mapper().readValue(fact.data(), EvidenceState.class)));
        } else {
            memory.changed(sheet, fact.key());
        }
    }

    void sheets(PlanKey plan, Collection<Comparison.Difference> differences, Instant now) {
        differences.stream().map(Comparison.Difference::unitId).distinct().forEach(unit -> sheet(plan, unit, now));
    }

    private void sheet(PlanKey plan, String unitId, Instant now) {
        var key = new SheetKey(plan.province(), plan.planId(), unitId);
        var periods = new HashSet<String>();
        rulebooks
                .find(plan.province(), plan.planId())
                .ifPresent(book -> book.rules()
                        .columns()
                        .forEach(column -> periods.add(column.period().toString())));
        sheets.find(key).ifPresent(sheet -> periods.addAll(sheet.periods()));
        lines.forget(key, periods);
        memory.doubt(key);
        recomputation.recompute(key, now, Recomputation.Lag.POSSIBLE);
        sheets.find(key).ifPresent(sheet -> lines.write(sheet, sheet.periods()));
    }
}
