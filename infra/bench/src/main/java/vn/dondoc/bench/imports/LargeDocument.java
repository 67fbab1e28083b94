package vn.dondoc.bench.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import vn.dondoc.documents.Annex;
import vn.dondoc.documents.Block;
import vn.dondoc.documents.Block.Alignment;
import vn.dondoc.documents.Block.Column;
import vn.dondoc.documents.Block.Emphasis;
import vn.dondoc.documents.Block.Heading;
import vn.dondoc.documents.Block.Paragraph;
import vn.dondoc.documents.Block.Row;
import vn.dondoc.documents.Head;
import vn.dondoc.documents.OfficialDocument;
import vn.dondoc.documents.Signature;

/** A plan of some sixty pages: twenty of text, forty of an annex of 300 rows in ten groups. */
final class LargeDocument {

    static final int ROWS = 300;
    private static final int GROUPS = 10;
    private static final int PARAGRAPHS = 300;

    private static final String TOPIC =
            "Phổ biến kết quả cải cách thủ tục hành chính, số hóa hồ sơ và nộp hồ sơ qua mạng tới người dân, "
                    + "doanh nghiệp; giới thiệu cách làm hay của các xã, phường, giải đáp vướng mắc khi thực hiện thủ tục.";
    private static final String TASK =
            "Hướng dẫn người dân, doanh nghiệp nộp hồ sơ qua mạng, theo dõi việc giải quyết, tra cứu kết quả và đánh giá "
                    + "mức độ hài lòng; kịp thời giải đáp vướng mắc tại nơi tiếp nhận hồ sơ, phần việc số ";

    private LargeDocument() {}

    static OfficialDocument of(int year) {
        var head = new Head(
                new Head.Issuer("Ủy ban nhân dân tỉnh", "Sở Nội vụ"),
                "/KH-SNV",
                new Head.Dateline("Hải Đông", year, LocalDate.of(year, 1, 9)),
                "Kế hoạch",
                "Truyền thông cải cách hành chính năm " + year,
                false);
        return new OfficialDocument(
                head,
                body(year),
                new Signature(List.of(new Signature.Title(null, "Giám đốc")), null),
                List.of("UBND tỉnh (b/c)", "Các sở, ban, ngành", "Lưu: VT"),
                List.of(annex()));
    }

    private static List<Block> body(int year) {
        var body = new ArrayList<Block>();
        body.add(new Paragraph(
                "Căn cứ Kế hoạch số 30/KH-UBND ngày 20/01/" + year + " của Ủy ban nhân dân tỉnh;", Emphasis.ITALIC));
        body.add(new Heading(1, "Mục đích, yêu cầu"));
        IntStream.range(0, PARAGRAPHS).forEach(i -> body.add(Paragraph.of("- " + TOPIC)));
        body.add(new Heading(1, "Tổ chức thực hiện"));
        body.add(Paragraph.of(
                "- Mỗi đơn vị hằng tháng gửi ít nhất 02 tin, bài về Ban Biên tập trang cải cách hành chính tỉnh."));
        return body;
    }

    private static Annex annex() {
        var rows = new ArrayList<Row>();
        for (var group = 1; group <= GROUPS; group++) {
            rows.add(new Row.Group(String.valueOf(group), "Nhóm nhiệm vụ thứ " + group));
            for (var row = 1; row <= ROWS / GROUPS; row++) {
                rows.add(line(group, row));
            }
        }
        var columns = List.of(
                new Column("STT", 6, Alignment.CENTER),
                new Column("Nhiệm vụ, hoạt động", 34, Alignment.LEFT),
                new Column("Hình thức", 22, Alignment.LEFT),
                new Column("Thời gian", 12, Alignment.CENTER),
                new Column("Chủ trì", 13, Alignment.LEFT),
                new Column("Phối hợp", 13, Alignment.LEFT));
        return new Annex("Nhiệm vụ truyền thông", true, List.of(new Block.Table(columns, rows)));
    }

    private static Row line(int group, int row) {
        return new Row.Line(List.of(
                String.valueOf(row),
                TASK + group + "." + row,
                "- Cổng thông tin điện tử\n- Hội nghị",
                row % 3 == 0 ? "Hằng tháng" : "Thường xuyên",
                "Đơn vị " + row,
                "Các xã, phường"));
    }
}
