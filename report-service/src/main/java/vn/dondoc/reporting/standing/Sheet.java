package vn.dondoc.reporting.standing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.evidence.Decision;
import vn.dondoc.contracts.plan.Hardness;
import vn.dondoc.contracts.plan.Measure;
import vn.dondoc.contracts.standing.CellStatus;
import vn.dondoc.platform.time.Period;

/** Where one unit stands under one plan at one instant: the one rule by which every cell is judged. For one thread. */
public final class Sheet {

    private final Rulebook rules;
    private final UnitFacts facts;
    private final Instant asOf;
    private final @Nullable Unit unit;
    private final Waivers waivers;
    private final Counting counting;
    private final Ratios ratios;
    private final @Nullable Completion completion;

    /** Rulebook and claims have to be those known at {@code asOf}; the facts may go on. */
    public Sheet(Rulebook rules, Claims claims, UnitFacts facts, Instant asOf) {
        this.rules = rules;
        this.facts = facts;
        this.asOf = asOf;
        this.unit = rules.units().find(facts.unitId()).orElse(null);
        this.waivers = new Waivers(facts.unitId(), facts.waivers(), asOf);
        this.counting = new Counting(facts, rules.units(), claims, asOf);
        this.ratios = new Ratios(rules, facts, asOf);
        this.completion = unit == null ? null : new Completion(unit, rules.units(), facts, asOf);
    }

    /** All cells that were assigned to the unit, exempted ones too. */
    public List<Cell> cells() {
        return explanations().stream().map(Explanation::cell).toList();
    }

    /** The same with what explains them; each has a column. */
    public List<Explanation> explanations() {
        return rules.columns().stream()
                .map(this::explain)
                .filter(explanation -> explanation.cell().assigned())
                .toList();
    }

    public Cell cell(String quotaId, Period period) {
        return explain(quotaId, period).cell();
    }

    public Explanation explain(String quotaId, Period period) {
        return rules.column(quotaId, period)
                .map(this::explain)
                .orElseGet(() -> new Explanation(
                        Cell.notApplicable(key(quotaId, period), Hardness.MANDATORY, Inapplicable.NO_QUOTA),
                        null,
                        List.of(),
                        null));
    }

    /** The cells whose status this piece may change, for this unit; ask with the piece as it was and as it is. */
    public Set<CellKey> touchedBy(Piece piece) {
        Set<CellKey> touched = new LinkedHashSet<>();
        for (Column column : rules.columns()) {
            Matching matching = column.quota().matching();
            boolean dated = Stream.concat(
                            Stream.of(piece.occurredOn()),
                            piece.decisions().stream()
                                    .map(Decision::publishedOn)
                                    .filter(date -> date != null))
                    .anyMatch(column.window()::contains);
            if (column.quota().goal().measure() == Measure.COUNT
                    && dated
                    && matching.matchesType(piece)
                    && matching.matchesChannel(piece)) {
                touched.add(key(column.quota().id(), column.period()));
            }
        }
        return touched;
    }

    private CellKey key(String quotaId, Period period) {
        return new CellKey(rules.planId(), facts.unitId(), quotaId, period);
    }

    private Explanation explain(Column column) {
        Quota quota = column.quota();
        CellKey key = key(quota.id(), column.period());
        Inapplicable why = inapplicable(column);
        if (why != null) {
            Waiver exemption = why == Inapplicable.EXEMPT ? exemption(column) : null;
            return new Explanation(Cell.notApplicable(key, quota.hardness(), why), column, List.of(), exemption);
        }
        Deadline deadline = deadline(column);
        Finding found = find(column, deadline.tooLate());
        Goal goal = quota.goal();
        CellStatus status = deadline.status(goal.reachedBy(found.achieved()), goal.reachedBy(found.onTime()), asOf);
        Cell cell = new Cell(
                key,
                quota.hardness(),
                status,
                null,
                deadline.dueOn(),
                goal.required(),
                found.achieved(),
                found.waiting(),
                deadline.nextChange(status));
        return new Explanation(cell, column, found.verdicts(), extension(column));
    }

    private @Nullable Waiver exemption(Column column) {
        return waivers.exemption(column.quota().id(), column.period()).orElse(null);
    }

    private @Nullable Waiver extension(Column column) {
        return waivers.extension(column.quota().id(), column.period(), column.dueOn())
                .orElse(null);
    }

    private Deadline deadline(Column column) {
        return Optional.ofNullable(extension(column))
                .map(Waiver::dueOn)
                .map(day -> Deadline.of(day, rules.warningDays()))
                .orElse(column.deadline());
    }

    /** When the cell is due, also an exempted one; empty when it is none of the unit's. */
    public Optional<LocalDate> dueOn(Column column) {
        Inapplicable why = inapplicable(column);
        return why == null || why == Inapplicable.EXEMPT || why == Inapplicable.NOTHING_DUE
                ? Optional.of(deadline(column).dueOn())
                : Optional.empty();
    }

    /** Rule 1. */
    private @Nullable Inapplicable inapplicable(Column column) {
        Quota quota = column.quota();
        LocalDate lastDay = column.window().to();
        if (unit == null || !quota.scope().includes(unit, rules.units(), lastDay) || !rules.binds(unit.id(), lastDay)) {
            return Inapplicable.OUT_OF_SCOPE;
        }
        if (!rules.units().active(unit.id(), lastDay)) {
            return Inapplicable.NOT_ACTIVE;
        }
        if (!quota.covers(column.window())) {
            return Inapplicable.NOT_COVERED;
        }
        if (exemption(column) != null) {
            return Inapplicable.EXEMPT;
        }
        boolean byTasks = quota.goal().measure() == Measure.COMPLETION;
        return byTasks && completion != null && completion.nothingDue(column) ? Inapplicable.NOTHING_DUE : null;
    }

    private Finding find(Column column, Instant tooLate) {
        return switch (column.quota().goal().measure()) {
            case COUNT -> counting.find(column, tooLate);
            case RATIO -> ratios.find(column, tooLate);
            case COMPLETION -> Objects.requireNonNull(completion).find(column, tooLate);
        };
    }
}
