package vn.dondoc.planning.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import vn.dondoc.contracts.plan.Frequency;
import vn.dondoc.contracts.plan.Schedule;

/** A commune's plan as a PDF that the rules were not made for. */
class PrintedPlanTests {

    private static final Sample PLAN = Sample.of(PrintedPlan.bytes(), "ke-hoach.pdf");

    @Test
    void twoColumnsOfALetterheadAreReadOneAfterTheOther() {
        var head = PLAN.recognised().head();

        assertThat(Objects.requireNonNull(head.issuingBody()).value()).isEqualTo("ỦY BAN NHÂN DÂN PHƯỜNG HẢI ĐÔNG");
        assertThat(Objects.requireNonNull(head.symbol()).value()).isEqualTo("KH-UBND");
        assertThat(head.documentNumber()).isNull();
        assertThat(Objects.requireNonNull(head.place()).value()).isEqualTo("Hải Đông");
        assertThat(Objects.requireNonNull(head.title()).value())
                .isEqualTo("Kế hoạch tuyên truyền cải cách hành chính phường Hải Đông năm 2026");
    }

    @Test
    void brokenLinesAreOneParagraph() {
        assertThat(Sample.values(PLAN.recognised().texts().requirements()))
                .singleElement()
                .asString()
                .contains("thủ tục hành chính tại Trung tâm")
                .endsWith("chuyển đổi số.");
        assertThat(Sample.cited(PLAN.recognised().parents())).containsExactly("Kế hoạch 45/KH-UBND");
    }

    @Test
    void aTableIsPutTogetherFromItsLinesOverThePage() {
        assertThat(PLAN.recognised().tasks()).hasSize(3);
        assertThat(PLAN.task("1").title().value()).isEqualTo("Phát thanh chuyên mục cải cách hành chính");
        assertThat(PLAN.task("2").title().value()).isEqualTo("Hướng dẫn người dân nộp hồ sơ qua Cổng Dịch vụ công");
        assertThat(PLAN.task("2").leads())
                .extracting(lead -> lead.value().name())
                .containsExactly("Trung tâm Phục vụ hành chính công phường");
        assertThat(PLAN.task("1").schedule().value())
                .isEqualTo(new Schedule(Schedule.Type.EVERY, null, Frequency.MONTH, null, null));
        assertThat(PLAN.task("3").schedule().value())
                .isEqualTo(new Schedule(Schedule.Type.TIMES, null, Frequency.YEAR, 2, null));
    }

    @Test
    void quotasDutiesAndRecipientsAreFound() {
        assertThat(PLAN.quotas())
                .containsExactly(
                        "COUNT 4 MONTH [NEWS_ITEM, ARTICLE] [TOWN_PORTAL] PUBLISHED MANDATORY",
                        "COUNT 1 QUARTER [ARTICLE] [] SUBMITTED ENCOURAGED",
                        "COUNT 2 YEAR [SURVEY] [] SUBMITTED MANDATORY");
        assertThat(PLAN.duties()).first().isEqualTo("Văn phòng HĐND và UBND phường [LEAD, MONITOR, URGE, REPORT]");
        assertThat(PLAN.recipients()).containsExactly("UBND tỉnh (b/c)", "Các khu phố", "VT (lưu)");
        assertThat(Objects.requireNonNull(PLAN.recognised().rounds()).value())
                .containsExactly("Q1", "H1", "Q3", "YEAR");
        assertThat(Objects.requireNonNull(PLAN.recognised().signing()).value().position())
                .isEqualTo("CHỦ TỊCH");
    }
}
