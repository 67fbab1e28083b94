package vn.dondoc.reporting.standing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.dondoc.reporting.regime.Filing;
import vn.dondoc.reporting.regime.ReportPeriod;
import vn.dondoc.reporting.regime.ReportStanding;

/** The reports that one unit owes under one plan, and how each stands at one instant (rule 6). */
public final class ReportSheet {

    private final Rulebook rules;
    private final UnitFacts facts;
    private final Instant asOf;
    private final Waivers waivers;
    private final Map<ReportPeriod, Filing> filings = new LinkedHashMap<>();

    /** The rulebook has to be the one known at {@code asOf}; the facts may go on. */
    public ReportSheet(Rulebook rules, UnitFacts facts, Instant asOf) {
        this.rules = rules;
        this.facts = facts;
        this.asOf = asOf;
        this.waivers = new Waivers(facts.unitId(), facts.waivers(), asOf);
        facts.filings().stream()
                .filter(filing -> filing.unitId().equals(facts.unitId()))
                .forEach(filing -> filings.put(filing.period(), filing));
    }

    public SortedMap<ReportPeriod, ReportStanding> all() {
        SortedMap<ReportPeriod, ReportStanding> standings = new TreeMap<>();
        rules.reportDuties(facts.unitId()).forEach(duty -> standings.put(duty.period(), standing(duty)));
        return standings;
    }

    /** Empty when the unit owes no report for the period. */
    public Optional<ReportStanding> of(ReportPeriod period) {
        return rules.reportDuty(facts.unitId(), period).map(this::standing);
    }

    /** What a submission at this instant freezes: the regime's due date, or a later one that was granted. */
    public Optional<LocalDate> dueOn(ReportPeriod period) {
        return rules.reportDuty(facts.unitId(), period).map(this::dueOn);
    }

    private LocalDate dueOn(ReportDuty duty) {
        return waivers.reportExtension(duty.period(), duty.dueOn()).orElse(duty.dueOn());
    }

    private ReportStanding standing(ReportDuty duty) {
        Filing filing = filings.get(duty.period());
        Optional<Instant> first = Optional.ofNullable(filing).flatMap(known -> known.firstSubmittedAt(asOf));
        LocalDate dueOn = dueOn(duty);
        if (filing != null && first.isPresent()) {
            dueOn = Objects.requireNonNullElse(filing.frozenDueOn(), dueOn);
        }
        if (waivers.exemptsReport(duty.period())) {
            return ReportStanding.exempt(dueOn);
        }
        return filing == null || first.isEmpty()
                ? ReportStanding.open(dueOn, asOf)
                : ReportStanding.of(filing, dueOn, rules.calendarAt(first.get()), asOf);
    }
}
