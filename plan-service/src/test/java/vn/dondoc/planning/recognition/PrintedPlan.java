package vn.dondoc.planning.recognition;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** A commune's plan as a PDF: paragraphs broken into lines, an annex that goes on over the page with a torn row. */
final class PrintedPlan {

    private static final float SIZE = 11;
    private static final float LINE = 15;
    private static final float[] COLUMNS = {50, 80, 240, 340, 430, 550};

    private final PDDocument document = new PDDocument();
    private final PDType0Font font;
    private PDPageContentStream page;
    private float y;

    private PrintedPlan() throws IOException {
        try (var file = Objects.requireNonNull(
                PDDocument.class.getResourceAsStream("/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf"))) {
            font = PDType0Font.load(document, file);
        }
        page = newPage();
    }

    static byte[] bytes() {
        try {
            var plan = new PrintedPlan();
            plan.text();
            plan.annex();
            return plan.save();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private PDPageContentStream newPage() throws IOException {
        var sheet = new PDPage(PDRectangle.A4);
        document.addPage(sheet);
        y = 800;
        return new PDPageContentStream(document, sheet);
    }

    private void at(float x, String text) throws IOException {
        page.beginText();
        page.setFont(font, SIZE);
        page.newLineAtOffset(x, y);
        page.showText(text);
        page.endText();
    }

    private void line(float x, String text) throws IOException {
        at(x, text);
        y -= LINE;
    }

    private void both(String left, String right) throws IOException {
        at(60, left);
        line(330, right);
    }

    private void text() throws IOException {
        both("ỦY BAN NHÂN DÂN", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
        both("PHƯỜNG HẢI ĐÔNG", "Độc lập - Tự do - Hạnh phúc");
        both("Số:       /KH-UBND", "Hải Đông, ngày      tháng 02 năm 2026");
        y -= LINE;
        line(270, "KẾ HOẠCH");
        line(150, "Tuyên truyền cải cách hành chính phường Hải Đông năm 2026");
        y -= LINE;
        line(80, "Thực hiện Kế hoạch số 45/KH-UBND ngày 09/01/2026 của Ủy ban nhân dân tỉnh về truyền");
        line(50, "thông cải cách hành chính năm 2026, Ủy ban nhân dân phường Hải Đông xây dựng Kế hoạch như sau:");
        line(80, "I. YÊU CẦU");
        line(80, "- Thông tin chính xác, dễ hiểu, đến được từng khu phố; gắn với việc giải quyết thủ tục");
        line(50, "hành chính tại Trung tâm Phục vụ hành chính công của phường và với chuyển đổi số.");
        line(80, "II. HÌNH THỨC");
        line(80, "- Hệ thống truyền thanh phường, trang Zalo, Facebook của phường.");
        line(80, "- Mỗi tháng đăng ít nhất 04 tin, bài trên Trang thông tin điện tử phường.");
        line(80, "III. TỔ CHỨC THỰC HIỆN");
        line(80, "1. Văn phòng HĐND và UBND phường chủ trì, theo dõi, đôn đốc việc thực hiện; hằng quý báo");
        line(50, "cáo Ủy ban nhân dân phường.");
        line(80, "2. Khuyến khích mỗi khu phố gửi 01 bài/quý về Văn phòng HĐND và UBND phường./.");
        y -= LINE;
        both("Nơi nhận:", "TM. ỦY BAN NHÂN DÂN");
        both("- UBND tỉnh (b/c);", "CHỦ TỊCH");
        line(60, "- Các khu phố;");
        line(60, "- Lưu: VT.");
    }

    private void annex() throws IOException {
        page.close();
        page = newPage();
        line(270, "PHỤ LỤC");
        y -= LINE;
        var heading = List.of("STT", "Nội dung", "Hình thức", "Thời gian", "Đơn vị thực hiện");
        row(List.of(heading));
        row(List.of(
                List.of("1", "Phát thanh chuyên", "Truyền thanh", "Hằng tháng", "Trung tâm Văn hóa"),
                List.of("", "mục cải cách hành", "", "", "phường"),
                List.of("", "chính", "", "", "")));
        row(List.of(
                List.of("2", "Hướng dẫn người", "Tại một cửa", "Thường xuyên", "Trung tâm Phục vụ"),
                List.of("", "dân nộp hồ sơ qua", "", "", "hành chính công")));
        page.close();
        page = newPage();
        row(List.of(heading));
        row(List.of(List.of("", "Cổng Dịch vụ công", "", "", "phường")));
        row(List.of(
                List.of("3", "Khảo sát sự hài lòng", "Phiếu khảo sát", "02 lần/năm", "Văn phòng HĐND"),
                List.of("", "của người dân", "", "", "và UBND phường")));
    }

    /** A row of the table: lines of its cells, and a ruled box around each. */
    private void row(List<List<String>> lines) throws IOException {
        float height = lines.size() * LINE + 6;
        for (int i = 0; i + 1 < COLUMNS.length; i++) {
            page.addRect(COLUMNS[i], y - height, COLUMNS[i + 1] - COLUMNS[i], height);
        }
        page.stroke();
        float top = y;
        for (var line : lines) {
            y -= LINE;
            for (int i = 0; i < line.size(); i++) {
                if (!line.get(i).isEmpty()) {
                    at(COLUMNS[i] + 3, line.get(i));
                }
            }
        }
        y = top - height;
    }

    private byte[] save() throws IOException {
        page.close();
        var bytes = new ByteArrayOutputStream();
        document.save(bytes);
        document.close();
        return bytes.toByteArray();
    }
}
