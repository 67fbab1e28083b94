package vn.dondoc.reporting.tracking;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.standing.StandingCell;
import vn.dondoc.contracts.standing.StandingReport;
import vn.dondoc.platform.time.Period;
import vn.dondoc.reporting.regime.ReportPeriod;
import vn.dondoc.reporting.regime.ReportStanding;
import vn.dondoc.reporting.rulebook.Book;
import vn.dondoc.reporting.standing.Cell;
import vn.dondoc.reporting.standing.Quota;
import vn.dondoc.reporting.standing.ReportSheet;
import vn.dondoc.reporting.standing.Sheet;

/** A unit under a plan, judged at one instant; what is asked for is calculated when it is asked for. */
record Judgement(Book book, String unitId, Sheet sheet, ReportSheet reportSheet) {

    Picture picture() {
        var cells = sheet.explanations();
        var reports = reportSheet.all();
        var nextChange = Stream.concat(
                        cells.stream().map(one -> one.cell().nextChangeAt()),
                        reports.values().stream().map(ReportStanding::nextChangeAt))
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
        var told = cells.stream()
                .map(one -> announced(
                        one.cell(), Objects.requireNonNull(one.column()).quota()))
                .toList();
        return new Picture(told, reports(reports), nextChange);
    }

    List<StandingReport> reports() {
        return reports(reportSheet.all());
    }

    private List<StandingReport> reports(Map<ReportPeriod, ReportStanding> all) {
        return all.entrySet().stream()
                .map(one -> report(one.getKey(), one.getValue()))
                .toList();
    }

    /** The cells with what it takes to say each in a sentence. */
    List<CellView> views() {
        return sheet.explanations().stream()
                .map(one ->
                        view(one.cell(), Objects.requireNonNull(one.column()).quota()))
                .toList();
    }

    private static CellView view(Cell cell, Quota quota) {
        return CellView.of(announced(cell, quota), quota.matching());
    }

    /** A cell as the others hear of it, also one that does not apply any more. */
    StandingCell cell(String quotaId, String period) {
        var name = Period.parse(period);
        return announced(sheet.cell(quotaId, name), quota(quotaId, name));
    }

    private static StandingCell announced(Cell cell, Quota quota) {
        var key = cell.key();
        return new StandingCell(
                key.quotaId(),
                key.period().toString(),
                quota.title(),
                quota.goal().measure(),
                cell.hardness(),
                channels(quota),
                cell.status(),
                cell.exempt(),
                cell.dueOn(),
                cell.required(),
                cell.achieved() == null ? null : cell.achieved().toDecimal(),
                cell.waiting() == 0 ? null : cell.waiting());
    }

    private static List<String> channels(Quota quota) {
        var channels = quota.matching().channels();
        return channels.size() < 2
                ? List.copyOf(channels)
                : channels.stream().sorted().toList();
    }

    /** As the version in force has it; one that was dropped, as it was last. */
    private Quota quota(String id, Period period) {
        return book.rules()
                .column(id, period)
                .map(column -> column.quota())
                .orElseGet(() -> book.versions().stream()
                        .flatMap(version -> version.quotas().stream())
                        .filter(quota -> quota.id().equals(id))
                        .reduce((older, newer) -> newer)
                        .orElseThrow());
    }

    private StandingReport report(ReportPeriod period, ReportStanding standing) {
        var duty = book.rules().reportDuty(unitId, period).orElseThrow();
        return new StandingReport(
                period.toString(),
                standing.dueOn(),
                duty.window().to(),
                standing.closing(),
                standing.timeliness(),
                standing.lateWorkingDays(),
                duty.title(),
                duty.window().from());
    }

    List<Cell> cells(@Nullable Period period) {
        return sheet.cells().stream()
                .filter(cell -> period == null || period.equals(cell.key().period()))
                .toList();
    }
}
