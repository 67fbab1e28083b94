package vn.dondoc.documents;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import vn.dondoc.documents.Block.Alignment;
import vn.dondoc.documents.Block.Column;
import vn.dondoc.documents.Block.Emphasis;
import vn.dondoc.documents.Block.Heading;
import vn.dondoc.documents.Block.Paragraph;
import vn.dondoc.documents.Block.Row;
import vn.dondoc.documents.Block.Table;
import vn.dondoc.documents.Head.Dateline;
import vn.dondoc.documents.Head.Issuer;
import vn.dondoc.documents.Signature.Capacity;
import vn.dondoc.documents.Signature.Title;

/** A plan of the size and shape of the zone authority's of 2022: 20 annex rows in groups of 7, 11 and 2. */
final class Samples {

    private static final String LONG =
            "Tuyên truyền quyền và nghĩa vụ của người dân, tổ chức, doanh nghiệp khi thực hiện "
                    + "thủ tục hành chính; kết quả xếp hạng các chỉ số cải cách hành chính, năng lực cạnh tranh, hiệu quả quản trị "
                    + "và hành chính công; những mô hình, sáng kiến được nhân rộng.";

    private Samples() {}

    static OfficialDocument plan() {
        var body = new ArrayList<Block>();
        body.add(new Paragraph(
                "Căn cứ Kế hoạch số 30/KH-UBND ngày 20/01/2026 của Ủy ban nhân dân tỉnh;", Emphasis.ITALIC));
        body.add(new Heading(1, "Mục đích, yêu cầu"));
        body.add(new Heading(2, "Mục đích"));
        IntStream.range(0, 6).forEach(i -> body.add(Paragraph.of("- " + LONG)));
        body.add(new Heading(2, "Yêu cầu"));
        IntStream.range(0, 4).forEach(i -> body.add(Paragraph.of("- " + LONG)));
        body.add(new Heading(1, "Tổ chức thực hiện"));
        body.add(new Heading(2, "Các phòng, đơn vị trực thuộc"));
        body.add(new Heading(3, "Hằng tháng"));
        body.add(Paragraph.of("Gửi ít nhất 01 tin, bài về cải cách hành chính cho Ban Biên tập."));
        body.add(Paragraph.of("Trong quá trình thực hiện, nếu có vướng mắc, các đơn vị báo cáo Ban Quản lý."));
        return new OfficialDocument(
                new Head(
                        new Issuer("Ủy ban nhân dân tỉnh Vạn Hải", "Ban Quản lý Khu kinh tế Vân Phong"),
                        "/KH-KKT",
                        new Dateline("Vạn Hải", 2026, LocalDate.of(2026, 2, 5)),
                        "Kế hoạch",
                        "Truyền thông cải cách hành chính năm 2026 của Ban Quản lý Khu kinh tế Vân Phong",
                        true),
                body,
                new Signature(
                        List.of(new Title(Capacity.KT, "Trưởng ban"), new Title(null, "Phó Trưởng ban")), "Nguyễn An"),
                List.of("Sở Nội vụ (b/c)", "Lãnh đạo Ban", "Các phòng, đơn vị trực thuộc"),
                List.of(annex()));
    }

    static Annex annex() {
        var rows = new ArrayList<Row>();
        group(rows, "I", "Tuyên truyền cho cán bộ, công chức", 7);
        group(rows, "II", "Tuyên truyền cho người dân, doanh nghiệp", 11);
        group(rows, "III", "Hoạt động trọng điểm", 2);
        var columns = List.of(
                new Column("STT", 6, Alignment.CENTER),
                new Column("Nhiệm vụ, hoạt động", 34, Alignment.LEFT),
                new Column("Hình thức", 22, Alignment.LEFT),
                new Column("Thời gian", 12, Alignment.CENTER),
                new Column("Chủ trì", 13, Alignment.LEFT),
                new Column("Phối hợp", 13, Alignment.LEFT));
        return new Annex("Nhiệm vụ truyền thông năm 2026", true, List.of(new Table(columns, rows)));
    }

    private static void group(List<Row> rows, String number, String title, int count) {
        rows.add(new Row.Group(number, title));
        IntStream.rangeClosed(1, count)
                .forEach(i -> rows.add(new Row.Line(List.of(
                        String.valueOf(i),
                        LONG,
                        "- Mạng nội bộ\n- Trang thông tin điện tử",
                        "Thường xuyên",
                        "Văn phòng Ban",
                        "Các phòng, đơn vị trực thuộc"))));
    }

    /** One document with nothing but these blocks. */
    static OfficialDocument of(Block... blocks) {
        var head =
                new Head(new Issuer(null, "Sở Nội vụ"), null, new Dateline(null, 2026, null), "Báo cáo", "Thử", false);
        return new OfficialDocument(
                head, List.of(blocks), new Signature(List.of(new Title(null, "Giám đốc")), null), List.of(), List.of());
    }
}
