package vn.dondoc.reporting.dossier;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import vn.dondoc.contracts.report.Figure;
import vn.dondoc.contracts.standing.StandingCell;
import vn.dondoc.documents.Block.Alignment;
import vn.dondoc.documents.Block.Column;
import vn.dondoc.documents.Block.Row;
import vn.dondoc.documents.Block.Table;
import vn.dondoc.reporting.rulebook.Book;
import vn.dondoc.reporting.standing.Quota;

/** The tables of an official report. */
final class ReportTables {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private ReportTables() {}

    static Table cells(List<StandingCell> cells) {
        var rows = new ArrayList<Row>();
        for (var cell : cells) {
            rows.add(new Row.Line(List.of(
                    Integer.toString(rows.size() + 1),
                    cell.title(),
                    cell.period(),
                    OfficialWords.amount(cell, cell.required()),
                    OfficialWords.amount(cell, cell.achieved()),
                    OfficialWords.status(cell))));
        }
        return new Table(
                List.of(
                        new Column("STT", 6, Alignment.CENTER),
                        new Column("Chỉ tiêu", 40, Alignment.LEFT),
                        new Column("Kỳ", 14, Alignment.CENTER),
                        new Column("Yêu cầu", 12, Alignment.RIGHT),
                        new Column("Kết quả", 12, Alignment.RIGHT),
                        new Column("Đánh giá", 16, Alignment.CENTER)),
                rows);
    }

    static Table figures(List<Figure> figures, Book book) {
        var rows = new ArrayList<Row>();
        for (var figure : figures) {
            rows.add(new Row.Line(List.of(
                    Integer.toString(rows.size() + 1),
                    title(figure.quotaId(), book),
                    OfficialWords.number(figure.numerator()) + "/" + OfficialWords.number(figure.denominator()),
                    share(figure),
                    Objects.requireNonNullElse(figure.source(), ""))));
        }
        return new Table(
                List.of(
                        new Column("STT", 6, Alignment.CENTER),
                        new Column("Chỉ tiêu", 40, Alignment.LEFT),
                        new Column("Số liệu", 18, Alignment.RIGHT),
                        new Column("Tỷ lệ", 12, Alignment.RIGHT),
                        new Column("Nguồn", 24, Alignment.LEFT)),
                rows);
    }

    private static String title(String quotaId, Book book) {
        return book.versions().stream()
                .flatMap(version -> version.quotas().stream())
                .filter(quota -> quota.id().equals(quotaId))
                .map(Quota::title)
                .reduce((older, newer) -> newer)
                .orElse(quotaId);
    }

    /** Cut off, never rounded up; without a denominator there is no share. */
    private static String share(Figure figure) {
        return figure.denominator().signum() <= 0
                ? OfficialWords.number(null)
                : OfficialWords.number(
                                figure.numerator().multiply(HUNDRED).divide(figure.denominator(), 2, RoundingMode.DOWN))
                        + "%";
    }
}
