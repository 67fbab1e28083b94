package vn.dondoc.notifying.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dondoc.notifying.reminder.Given;
import vn.dondoc.notifying.reminder.Line;

/**
 * Every letter with the longest names there are. With {@code -Dmails.directory=DIR} they are left there, to be looked at
 * in a browser.
 */
class LookTests {

    private static final String UNIT = "Ban Quản lý Khu kinh tế mở Chu Lai và các Khu công nghiệp tỉnh Quảng Nam";
    private static final String OTHER =
            "Trung tâm Phục vụ hành chính công và Kiểm soát thủ tục hành chính đặc khu Phú Quốc <b>&";
    private static final String PLAN = "Kế hoạch tuyên truyền cải cách hành chính năm 2026 trên địa bàn tỉnh và các"
            + " nhiệm vụ trọng tâm của giai đoạn 2026 - 2030 (số 1234/KH-UBND)";
    private static final String TASK =
            "Tuyên truyền, phổ biến các văn bản của Trung ương và địa phương về cải cách hành"
                    + " chính, kiểm soát thủ tục hành chính, cơ chế một cửa, một cửa liên thông và ứng dụng công nghệ thông tin"
                    + " trong giải quyết thủ tục hành chính";

    private final Templates templates = new Templates();

    private static Line line(String unit, String title, String figures, int daysLate, boolean asked) {
        return new Line(
                unit,
                title,
                figures,
                figures.isEmpty() ? "" : "figures from 15/12/2025 to 14/03/2026",
                figures.isEmpty() ? "đã đăng 0/1 tin, bài" : "chưa ghi nhận báo cáo",
                "0 of 1",
                figures.isEmpty() ? "Đề nghị gửi tin, bài trước ngày 31/03/2026 để Ban Biên tập duyệt đăng." : "",
                "18/03/2026",
                daysLate > 0 ? "quá hạn " + daysLate + " ngày làm việc" : "còn 5 ngày làm việc",
                "5 working days left",
                daysLate,
                2,
                asked);
    }

    private static Map<String, Object> values() {
        var values = new HashMap<String, Object>();
        values.put("subject", "[Nhắc việc] " + PLAN);
        values.put("unit", UNIT);
        values.put("moment", "07:00 ngày 17/03/2026");
        values.put("today", "17/03/2026");
        values.put("plans", PLAN);
        values.put("plan", PLAN);
        values.put("stages", "T-2, T+1");
        values.put("notes", List.of("Đề nghị gửi ngay trong ngày.\nLiên hệ Phòng Cải cách hành chính."));
        values.put("portal", "https://dondoc.tinh.example");
        values.put("office", "Phòng Cải cách hành chính, Sở Nội vụ, số máy 0297 0000 000");
        values.put("english", true);
        values.put(
                "lines",
                List.of(
                        line(
                                UNIT,
                                "Báo cáo tuyên truyền cải cách hành chính quý I/2026",
                                "số liệu từ 15/12/2025 đến 14/03/2026",
                                3,
                                true),
                        line(OTHER, "Nhiệm vụ: " + TASK, "", 12, true),
                        line(UNIT, "Mỗi tháng ít nhất 01 tin, bài – tháng 3/2026", "", 0, false)));
        values.put("count", 64);
        values.put("more", 61);
        values.put("units", 2L);
        values.put(
                "given",
                List.of(
                        new Given(
                                TASK,
                                "chủ trì",
                                "lead",
                                "12 lần, hạn lần đầu 31/01/2026, lần cuối 31/12/2026",
                                "12 times"),
                        new Given(
                                "Khảo sát",
                                "phối hợp",
                                "coordinating",
                                "thực hiện khi phát sinh",
                                "whenever it arises")));
        values.put("givenCount", 63);
        values.put("givenMore", 61);
        values.put("report", "Báo cáo tuyên truyền cải cách hành chính quý I/2026");
        values.put("figures", "số liệu từ 15/12/2025 đến 14/03/2026");
        values.put("due", "18/03/2026");
        values.put("until", "18/03/2026");
        values.put("timely", "đúng hạn");
        values.put("timelyInEnglish", "on time");
        values.put("reason", "Bổ sung số liệu khảo sát.\nNêu rõ nguyên nhân.");
        values.put("overdue", true);
        values.put("returned", true);
        values.put("byHand", false);
        values.put("head", false);
        values.put("board", false);
        return values;
    }

    @ParameterizedTest
    @ValueSource(strings = {"reminder", "table", "assignment", "confirmation"})
    void everyLetterIsWholeInBothForms(String name) throws IOException {
        var html = templates.render(name + ".html", values());
        var text = templates.render(name + ".txt", values());

        assertThat(html)
                .doesNotContain(" th:", "<b>&", "${")
                .contains("lang=\"vi\"", "lang=\"en\"", "Vì sao nhận thư này");
        assertThat(text).doesNotContain("[(", "[#", "[/", "${", "null").contains("English", "Vì sao nhận thư này");
        var directory = System.getProperty("mails.directory");
        if (directory != null) {
            Files.writeString(Files.createDirectories(Path.of(directory)).resolve(name + ".html"), html);
            Files.writeString(Path.of(directory).resolve(name + ".txt"), text);
        }
    }
}
