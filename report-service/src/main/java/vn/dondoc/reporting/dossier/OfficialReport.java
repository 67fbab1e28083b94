package vn.dondoc.reporting.dossier;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.standing.StandingCell;
import vn.dondoc.documents.Block;
import vn.dondoc.documents.Block.Heading;
import vn.dondoc.documents.Block.Paragraph;
import vn.dondoc.documents.Head;
import vn.dondoc.documents.OfficialDocument;
import vn.dondoc.documents.Signature;
import vn.dondoc.platform.time.Window;
import vn.dondoc.reporting.regime.ReportPeriod;
import vn.dondoc.reporting.report.ReportView;
import vn.dondoc.reporting.rulebook.Book;
import vn.dondoc.reporting.standing.Unit;

/**
 * A unit's report as the paper that its head signs: what it says itself, and what is on record about its quotas. Number
 * and date are left blank, they are given when it is signed.
 *
 * @param cells how the unit stands in the periods that the report covers
 */
record OfficialReport(
        Book book, ReportView report, @Nullable Window window, List<StandingCell> cells) {

    private static final String NONE = "Không có.";

    OfficialReport {
        cells = List.copyOf(cells);
    }

    OfficialDocument document() {
        var issuer = new Head.Issuer(superior(), name(report.unitId()));
        var head = new Head(
                issuer,
                "/BC",
                new Head.Dateline(null, book.plan().year(), null),
                "Báo cáo",
                subject(),
                report.firstSubmittedAt() == null);
        return new OfficialDocument(head, body(), signature(), recipients(), List.of());
    }

    private String subject() {
        var round = ReportPeriod.parse(report.period()).round();
        var asked = report.request();
        return round == null
                ? asked == null ? report.period() : asked.title()
                : "Kết quả thực hiện truyền thông cải cách hành chính " + OfficialWords.period(round);
    }

    private List<Block> body() {
        var body = new ArrayList<Block>();
        body.add(Paragraph.of(opening()));
        body.add(new Heading(1, "Kết quả thực hiện"));
        results(body);
        body.add(new Heading(1, "Khó khăn, vướng mắc"));
        text(body, Objects.requireNonNullElse(report.difficulties(), NONE));
        body.add(new Heading(1, "Đề xuất, kiến nghị"));
        text(body, Objects.requireNonNullElse(report.proposals(), NONE));
        body.add(Paragraph.of("Trên đây là báo cáo của " + name(report.unitId())));
        return body;
    }

    private String opening() {
        var plan = book.plan();
        var number = plan.documentNumber() == null ? "" : " số " + plan.documentNumber();
        var signed = plan.signedOn() == null ? "" : " ngày " + OfficialWords.date(plan.signedOn());
        var days = window == null
                ? ""
                : " (số liệu từ ngày %s đến ngày %s)"
                        .formatted(OfficialWords.date(window.from()), OfficialWords.date(window.to()));
        return "Thực hiện Kế hoạch%s%s của %s (%s), %s báo cáo%s như sau:"
                .formatted(number, signed, name(plan.issuerId()), plan.title(), name(report.unitId()), days);
    }

    private void results(List<Block> body) {
        if (report.nothingToReport()) {
            text(body, "Trong kỳ không phát sinh. Lý do: " + Objects.requireNonNullElse(report.zeroReason(), "–"));
        }
        if (report.results() != null) {
            text(body, report.results());
        }
        if (!report.figures().isEmpty()) {
            body.add(Paragraph.of("Số liệu báo cáo:"));
            body.add(ReportTables.figures(report.figures(), book));
        }
        if (!cells.isEmpty()) {
            body.add(Paragraph.of("Kết quả thực hiện chỉ tiêu được giao:"));
            body.add(ReportTables.cells(cells));
        }
    }

    private static void text(List<Block> body, String text) {
        text.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(line -> body.add(Paragraph.of(line)));
    }

    private Signature signature() {
        var kind = book.units().find(report.unitId()).map(Unit::kind).orElse(null);
        var titles = kind == null ? List.of(new Signature.Title(null, "Thủ trưởng đơn vị")) : Signers.of(kind);
        return new Signature(titles, null);
    }

    private List<String> recipients() {
        return Stream.of(name(book.plan().issuerId()), "Sở Nội vụ")
                .distinct()
                .filter(name -> !name.equals(name(report.unitId())))
                .map(name -> name + " (b/c)")
                .toList();
    }

    private @Nullable String superior() {
        return book.units()
                .find(report.unitId())
                .map(Unit::parentId)
                .map(this::name)
                .orElse(null);
    }

    private String name(String unitId) {
        return book.units().find(unitId).map(Unit::name).orElse(unitId);
    }
}
