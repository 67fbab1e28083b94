package vn.dondoc.planning.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import vn.dondoc.contracts.plan.Schedule;

/** A department's plan on a web page that the rules were not made for. */
class WebPlanTests {

    private static final String PAGE = """
            <!DOCTYPE html><html><head><meta charset="utf-8"><title>Kế hoạch</title><style>p {color: red}</style></head><body>
            <nav>Trang chủ &raquo; Văn bản</nav>
            <table><tr><td>UBND TỈNH VẠN HẢI<br><b>SỞ Y TẾ</b><br>Số: 12/KH-SYT</td>
              <td><b>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</b><br>Độc lập - Tự do - Hạnh phúc<br><i>Vạn Hải, ngày 30 tháng 01 năm 2026</i></td></tr></table>
            <h1>KẾ HOẠCH</h1><h2>Truyền thông cải cách hành chính của ngành Y&nbsp;tế năm 2026</h2>
            <p>Triển khai Kế hoạch số 45/KH-UBND ngày 09/01/2026 và Kế hoạch số 46/KH-UBND ngày 10/01/2026 của UBND tỉnh về cải cách
            hành chính năm 2026, Sở Y tế xây dựng kế hoạch như sau:</p>
            <h3>I. Mục tiêu</h3><ul><li>Ít nhất 90% người bệnh biết cách đặt lịch khám trực tuyến.</li><li>Nâng cao nhận thức của viên chức.</li></ul>
            <h3>II. Nội dung tuyên truyền</h3><ol><li>Kết quả năm 2025: 95% hồ sơ đúng hạn.</li><li>Thủ tục cấp giấy phép hành nghề.</li></ol>
            <h3>III. Nhiệm vụ cụ thể</h3>
            <table border="1"><thead><tr><th>Số TT</th><th>Nhiệm vụ</th><th>Kênh truyền thông</th><th>Thời hạn</th><th>Chủ trì</th><th>Phối hợp</th></tr></thead>
            <tbody><tr><td>1</td><td>Đăng bài hướng dẫn đặt lịch khám</td><td><ul><li>Trang thông tin điện tử Sở</li><li>Zalo</li></ul></td>
              <td rowspan="2">Tháng 5/2026</td><td>Văn phòng Sở</td><td>Các bệnh viện; Trung tâm Kiểm soát bệnh tật</td></tr>
            <tr><td>2</td><td>Tọa đàm về liêm chính</td><td>Hội nghị</td><td>Thanh tra Sở</td><td></td></tr></tbody></table>
            <h3>IV. Tổ chức thực hiện</h3>
            <p>1. Các đơn vị trực thuộc Sở: viết và gửi ít nhất một (01) bài mỗi quý để đăng trên Trang thông tin điện tử của Sở.</p>
            <p>2. Văn phòng Sở kiểm tra, đôn đốc; báo cáo Giám đốc Sở định kỳ 6 tháng và năm./.</p>
            <p><b>Nơi nhận:</b><br>- UBND tỉnh;<br>- Sở Nội vụ (để theo dõi);<br>- Lưu: VT, VP.</p>
            <p><b>GIÁM ĐỐC</b></p></body></html>
            """;

    private static final Sample PLAN = Sample.of(PAGE.getBytes(StandardCharsets.UTF_8), "ke-hoach.html");

    @Test
    void theLetterheadIsRead() {
        var head = PLAN.recognised().head();

        assertThat(Objects.requireNonNull(head.documentNumber()).value()).isEqualTo("12/KH-SYT");
        assertThat(Objects.requireNonNull(head.signedOn()).value()).isEqualTo(LocalDate.of(2026, 1, 30));
        assertThat(Objects.requireNonNull(head.issuingBody()).value()).isEqualTo("SỞ Y TẾ");
        assertThat(head.superior()).isEqualTo("UBND TỈNH VẠN HẢI");
        assertThat(Sample.cited(PLAN.recognised().parents()))
                .containsExactly("Kế hoạch 45/KH-UBND", "Kế hoạch 46/KH-UBND");
        assertThat(PLAN.document().text()).doesNotContain("Trang chủ", "color");
    }

    @Test
    void listsInCellsAndSpansOfRowsAreRead() {
        assertThat(PLAN.task("1").forms())
                .extracting(Found::value)
                .containsExactly("Trang thông tin điện tử Sở", "Zalo");
        assertThat(PLAN.task("1").helpers())
                .extracting(body -> body.value().name())
                .containsExactly("Các bệnh viện", "Trung tâm Kiểm soát bệnh tật");
        assertThat(PLAN.task("2").schedule().value())
                .isEqualTo(new Schedule(Schedule.Type.ONCE, LocalDate.of(2026, 5, 31), null, null, null));
        assertThat(PLAN.task("2").leads())
                .extracting(body -> body.value().name())
                .containsExactly("Thanh tra Sở");
    }

    @Test
    void quotasAreFoundAndWhatIsToBeToldIsNone() {
        assertThat(PLAN.quotas())
                .containsExactly(
                        "RATIO 90% YEAR [] [] - MANDATORY",
                        "COUNT 1 QUARTER [ARTICLE] [WEB_PORTAL] SUBMITTED MANDATORY");
        assertThat(PLAN.recognised().texts().topics()).hasSize(2);
    }

    @Test
    void dutiesAndRecipientsAreFound() {
        assertThat(PLAN.duties()).contains("Văn phòng Sở [URGE, INSPECT, REPORT]");
        assertThat(PLAN.recipients()).containsExactly("UBND tỉnh", "Sở Nội vụ (để theo dõi)", "VT, VP (lưu)");
        assertThat(Objects.requireNonNull(PLAN.recognised().rounds()).value()).containsExactly("H1", "YEAR");
        assertThat(Objects.requireNonNull(PLAN.recognised().signing()).value().position())
                .isEqualTo("GIÁM ĐỐC");
    }
}
