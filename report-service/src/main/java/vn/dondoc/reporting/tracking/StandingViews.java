package vn.dondoc.reporting.tracking;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.plan.Hardness;
import vn.dondoc.contracts.plan.Measure;
import vn.dondoc.contracts.standing.CellStatus;
import vn.dondoc.contracts.standing.StandingCell;
import vn.dondoc.contracts.standing.StandingReport;
import vn.dondoc.platform.time.Window;
import vn.dondoc.reporting.rulebook.Book;
import vn.dondoc.reporting.standing.Explanation;
import vn.dondoc.reporting.standing.Line;
import vn.dondoc.reporting.standing.Rollup;
import vn.dondoc.reporting.standing.Tally;
import vn.dondoc.reporting.standing.Verdict;
import vn.dondoc.reporting.standing.Waiver;

/** Standings as the interface shows them. */
final class StandingViews {

    private StandingViews() {}

    /** All cells and reports of a unit. */
    record UnitView(String planId, String unitId, Instant asOf, List<CellView> cells, List<StandingReport> reports) {}

    /** A roll-up with its total. */
    record RollupView(
            String planId, @Nullable String period, String by, Instant asOf, List<LineView> items, LineView total) {

        static RollupView of(Book book, @Nullable String period, Rollup.By by, Instant asOf, Rollup rollup) {
            var items = rollup.items().entrySet().stream()
                    .map(item -> LineView.of(
                            item.getKey().equals(Rollup.NO_KEY) ? null : item.getKey(),
                            Grouping.name(by, item.getKey(), book).orElse(null),
                            item.getValue()))
                    .toList();
            return new RollupView(
                    book.plan().id(),
                    period,
                    by.name().toLowerCase(Locale.ROOT),
                    asOf,
                    items,
                    LineView.of(null, null, rollup.total()));
        }
    }

    /** One line: {@code assigned = met + metLate + missed + open + exempt}, of mandatory cells only. */
    record LineView(
            @Nullable String key,
            @Nullable String name,
            int assigned,
            int met,
            int metLate,
            int missed,
            int open,
            int exempt,
            @Nullable BigDecimal rate,
            int unitsReached,
            int units,
            TallyView voluntary) {

        static LineView of(@Nullable String key, @Nullable String name, Line line) {
            var own = line.mandatory();
            return new LineView(
                    key,
                    name,
                    own.assigned(),
                    own.met(),
                    own.metLate(),
                    own.missed(),
                    own.open(),
                    own.exempt(),
                    line.rate(),
                    line.unitsReached(),
                    line.units(),
                    TallyView.of(line.voluntary()));
        }
    }

    /** Cells that are shown and never blamed. */
    record TallyView(int assigned, int met, int metLate, int missed, int open, int exempt) {

        static TallyView of(Tally tally) {
            return new TallyView(
                    tally.assigned(), tally.met(), tally.metLate(), tally.missed(), tally.open(), tally.exempt());
        }
    }

    /** A piece of evidence and what became of it. */
    record PieceView(String evidenceId, String reason) {}

    /** A report or an occurrence and what became of it. */
    record BasisView(Verdict.Source source, String id, boolean counted, String reason) {}

    /** Why Home Affairs gave more time, up to {@code dueOn}, or exempted it. */
    record GrantView(@Nullable LocalDate dueOn, String reason, Instant grantedAt) {

        static @Nullable GrantView of(@Nullable Waiver waiver) {
            return waiver == null ? null : new GrantView(waiver.dueOn(), waiver.reason(), waiver.grantedAt());
        }
    }

    /** A cell with all that explains it. */
    record ExplanationView(
            String planId,
            String unitId,
            String quotaId,
            String period,
            Instant asOf,
            String title,
            Measure measure,
            Hardness hardness,
            CellStatus status,
            boolean exempt,
            @Nullable String notApplicableBecause,
            @Nullable LocalDate dueOn,
            @Nullable BigDecimal required,
            @Nullable BigDecimal achieved,
            @Nullable Integer waiting,
            @Nullable Window window,
            @Nullable String rule,
            @Nullable String source,
            @Nullable GrantView granted,
            List<PieceView> counted,
            List<PieceView> notCounted,
            List<BasisView> basis) {

        static ExplanationView of(Explanation explanation, StandingCell cell, Instant asOf) {
            var key = explanation.cell().key();
            var column = explanation.column();
            var why = explanation.cell().inapplicable();
            return new ExplanationView(
                    key.planId(),
                    key.unitId(),
                    key.quotaId(),
                    key.period().toString(),
                    asOf,
                    cell.title(),
                    cell.measure(),
                    cell.hardness(),
                    cell.status(),
                    cell.exempt(),
                    why == null ? null : Wording.of(why),
                    cell.dueOn(),
                    cell.required(),
                    cell.achieved(),
                    cell.waiting(),
                    column == null ? null : column.window(),
                    column == null ? null : Wording.rule(column, cell.dueOn()),
                    column == null ? null : column.quota().source(),
                    GrantView.of(explanation.waiver()),
                    pieces(explanation.counted()),
                    pieces(explanation.notCounted()),
                    basis(explanation.verdicts()));
        }

        private static List<PieceView> pieces(List<Verdict> verdicts) {
            return verdicts.stream()
                    .filter(verdict -> verdict.source() == Verdict.Source.EVIDENCE)
                    .map(verdict -> new PieceView(verdict.id(), Wording.of(verdict.reason())))
                    .toList();
        }

        private static List<BasisView> basis(List<Verdict> verdicts) {
            return verdicts.stream()
                    .filter(verdict -> verdict.source() != Verdict.Source.EVIDENCE)
                    .map(verdict -> new BasisView(
                            verdict.source(), verdict.id(), verdict.reason().counted(), Wording.of(verdict.reason())))
                    .toList();
        }
    }
}
