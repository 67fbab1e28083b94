package vn.dondoc.planning.recognition;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;

/**
 * A provincial plan in Word, of another shape than the five: a heading of two rows, cells merged down and across, numbers
 * that Word sets itself, letterhead and signature in tables without lines.
 */
final class WordPlan {

    private final XWPFDocument document = new XWPFDocument();

    private WordPlan() {}

    static byte[] bytes() {
        var plan = new WordPlan();
        plan.head();
        plan.body();
        plan.closing();
        plan.annex();
        return plan.save();
    }

    /** A plan with this many rows in its annex and this many paragraphs before it. */
    static byte[] large(int paragraphs, int rows) {
        var plan = new WordPlan();
        plan.head();
        plan.line("I. NỘI DUNG");
        var sentence = "Tuyên truyền việc cải cách thủ tục hành chính, cung cấp dịch vụ công trực tuyến, số hóa hồ sơ. "
                .repeat(6);
        IntStream.range(0, paragraphs).forEach(i -> plan.line("- Nội dung " + i + ": " + sentence));
        plan.closing();
        var table = plan.heading(rows + 2);
        IntStream.range(0, rows)
                .forEach(i -> row(
                        table,
                        i + 2,
                        String.valueOf(i + 1),
                        sentence,
                        "Cổng thông tin điện tử tỉnh",
                        "Hằng tháng",
                        "Sở Nội vụ",
                        "Các sở, ban, ngành"));
        return plan.save();
    }

    private void line(String text) {
        document.createParagraph().createRun().setText(text);
    }

    private void head() {
        var table = document.createTable(2, 2);
        table.getRow(0).getCell(0).setText("ỦY BAN NHÂN DÂN TỈNH VẠN HẢI");
        table.getRow(0).getCell(1).setText("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
        table.getRow(0).getCell(1).addParagraph().createRun().setText("Độc lập - Tự do - Hạnh phúc");
        table.getRow(1).getCell(0).setText("Số: 45/KH-UBND");
        table.getRow(1).getCell(1).setText("Vạn Hải, ngày 09 tháng 3 năm 2026");
        line("KẾ HOẠCH");
        line("Thông tin, truyền thông về cải cách hành chính trên địa bàn tỉnh năm 2026");
    }

    private void body() {
        line("Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15 ngày 16/6/2025;");
        line("Căn cứ Nghị quyết số 76/NQ-CP ngày 15/7/2021 của Chính phủ;");
        line("Thực hiện Quyết định số 118/QĐ-UBND ngày 20 tháng 01 năm 2026 của Chủ tịch Ủy ban nhân dân tỉnh ban hành"
                + " Kế hoạch cải cách hành chính năm 2026, Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:");
        line("I. MỤC ĐÍCH VÀ CHỈ TIÊU");
        line("1. Mục đích");
        line("- Người dân biết và sử dụng dịch vụ công trực tuyến.");
        line("2. Chỉ tiêu");
        line("- Phấn đấu trên 85% người dân được khảo sát hài lòng với việc cung cấp thông tin.");
        line("- 100% xã, phường có chuyên mục cải cách hành chính; hoàn thành 100% nhiệm vụ tại Phụ lục.");
        line("- Năm 2025 toàn tỉnh đã đăng 1.240 tin, bài, tăng 12% so với năm 2024.");
        line("II. ĐỐI TƯỢNG");
        line("- Cán bộ, công chức, viên chức.");
        line("- Người dân, doanh nghiệp.");
        line("III. PHÂN CÔNG TRÁCH NHIỆM");
        line("1. Sở Nội vụ");
        line("- Chủ trì, theo dõi, đôn đốc, kiểm tra; tổng hợp báo cáo 6 tháng, năm.");
        line("2. Các sở, ban, ngành cấp tỉnh: mỗi tháng gửi tối thiểu 02 tin, bài đến Sở Nội vụ.");
        line(
                "3. Ủy ban nhân dân các xã, phường mỗi quý có ít nhất 03 tin, bài được đăng trên Cổng thông tin điện tử tỉnh.");
        line("IV. KINH PHÍ: Bố trí 100% từ ngân sách địa phương./.");
    }

    private void closing() {
        var table = document.createTable(1, 2);
        var left = table.getRow(0).getCell(0);
        left.setText("Nơi nhận:");
        List.of(
                        "- Bộ Nội vụ (để b/c);",
                        "- Các Sở: Nội vụ, Tài chính, Tư pháp;",
                        "- UBND các xã, phường (t/h);",
                        "- Lưu: VT, NC.")
                .forEach(one -> left.addParagraph().createRun().setText(one));
        var right = table.getRow(0).getCell(1);
        right.setText("TM. ỦY BAN NHÂN DÂN");
        List.of("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH")
                .forEach(one -> right.addParagraph().createRun().setText(one));
    }

    private XWPFTable heading(int rows) {
        line("PHỤ LỤC");
        line("(Kèm theo Kế hoạch số 45/KH-UBND ngày 09/3/2026 của Ủy ban nhân dân tỉnh)");
        var table = document.createTable(rows, 6);
        row(table, 0, "TT", "Nội dung công việc", "Hình thức", "Thời gian hoàn thành", "Phân công thực hiện", "");
        row(table, 1, "", "", "", "", "Cơ quan chủ trì", "Cơ quan phối hợp");
        across(table, 0, 4, 2);
        for (int column = 0; column < 4; column++) {
            down(table, column, 0, 2);
        }
        return table;
    }

    private void annex() {
        var table = heading(9);
        var numbers = numbering();
        row(table, 2, "A. THÔNG TIN CHO NGƯỜI DÂN");
        across(table, 2, 0, 6);
        row(
                table,
                3,
                "1",
                "Phóng sự về một cửa",
                "Truyền hình",
                "Hằng quý",
                "Sở Nội vụ",
                "Báo và Phát thanh, Truyền hình tỉnh");
        row(
                table,
                4,
                "2",
                "Hội nghị đối thoại với doanh nghiệp",
                "Hội nghị",
                "Quý II/2026",
                "Sở Tài chính, Sở Nội vụ",
                "");
        row(table, 5, "3", "In và phát tờ gấp", "Tờ gấp", "Trước 30/9/2026", "", "");
        row(table, 6, "", "", "Pano, áp phích", "", "", "");
        row(table, 7, "B. THÔNG TIN CHO CÔNG CHỨC");
        across(table, 7, 0, 6);
        row(
                table,
                8,
                "4",
                "Tập huấn kỹ năng viết tin, bài: 02 lớp/năm",
                "Tập huấn",
                "Trong năm",
                "Sở Nội vụ",
                "Các sở, ban, ngành");
        down(table, 4, 4, 2);
        down(table, 0, 5, 2);
        down(table, 1, 5, 2);
        down(table, 3, 5, 2);
        List.of(3, 4, 5, 8).forEach(row -> {
            var cell = table.getRow(row).getCell(0);
            cell.getParagraphs().get(0).setNumID(numbers);
            cell.getParagraphs().get(0).getRuns().get(0).setText(" ", 0);
        });
    }

    /** Word's own counting; what the number cell holds is only a blank. */
    private BigInteger numbering() {
        var definition = CTAbstractNum.Factory.newInstance();
        definition.setAbstractNumId(BigInteger.ONE);
        var level = definition.addNewLvl();
        level.setIlvl(BigInteger.ZERO);
        level.addNewStart().setVal(BigInteger.ONE);
        level.addNewNumFmt().setVal(STNumberFormat.DECIMAL);
        level.addNewLvlText().setVal("%1");
        var numbering = document.createNumbering();
        var id = numbering.addAbstractNum(new org.apache.poi.xwpf.usermodel.XWPFAbstractNum(definition));
        return numbering.addNum(id);
    }

    private static void row(XWPFTable table, int row, String... cells) {
        for (int i = 0; i < cells.length; i++) {
            table.getRow(row).getCell(i).setText(cells[i]);
        }
    }

    private static void across(XWPFTable table, int row, int from, int columns) {
        table.getRow(row).getCell(from).getCTTc().addNewTcPr().addNewGridSpan().setVal(BigInteger.valueOf(columns));
        for (int i = 1; i < columns; i++) {
            table.getRow(row).removeCell(from + 1);
        }
    }

    private static void down(XWPFTable table, int column, int row, int rows) {
        for (int i = 0; i < rows; i++) {
            var cell = table.getRow(row + i).getCell(column).getCTTc();
            var properties = cell.isSetTcPr() ? cell.getTcPr() : cell.addNewTcPr();
            properties.addNewVMerge().setVal(i == 0 ? STMerge.RESTART : STMerge.CONTINUE);
        }
    }

    private byte[] save() {
        var bytes = new ByteArrayOutputStream();
        try (document) {
            document.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
