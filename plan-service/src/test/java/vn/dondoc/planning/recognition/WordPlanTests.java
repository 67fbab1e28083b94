package vn.dondoc.planning.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import vn.dondoc.contracts.plan.Frequency;
import vn.dondoc.contracts.plan.Schedule;
import vn.dondoc.contracts.unit.UnitKind;
import vn.dondoc.planning.plan.PlanDocument.Capacity;
import vn.dondoc.planning.recognition.Bodies.Body;

/** A provincial plan in Word that the rules were not made for. */
class WordPlanTests {

    private static final Sample PLAN = Sample.of(WordPlan.bytes(), "ke-hoach.docx");

    private static Schedule once(int month, int day) {
        return new Schedule(Schedule.Type.ONCE, LocalDate.of(2026, month, day), null, null, null);
    }

    @Test
    void theLetterheadIsRead() {
        var head = PLAN.recognised().head();

        assertThat(Objects.requireNonNull(head.documentNumber()).value()).isEqualTo("45/KH-UBND");
        assertThat(Objects.requireNonNull(head.signedOn()).value()).isEqualTo(LocalDate.of(2026, 3, 9));
        assertThat(Objects.requireNonNull(head.place()).value()).isEqualTo("Vạn Hải");
        assertThat(Objects.requireNonNull(head.issuingBody()).value()).isEqualTo("ỦY BAN NHÂN DÂN TỈNH VẠN HẢI");
        assertThat(Objects.requireNonNull(head.title()).value())
                .isEqualTo("Kế hoạch thông tin, truyền thông về cải cách hành chính trên địa bàn tỉnh năm 2026");
    }

    @Test
    void theDecisionIsImplementedAndLawIsABasis() {
        assertThat(Sample.cited(PLAN.recognised().parents())).containsExactly("Quyết định 118/QĐ-UBND");
        assertThat(PLAN.recognised().parents().get(0).value().issuer()).isEqualTo("Chủ tịch Ủy ban nhân dân tỉnh");
        assertThat(PLAN.recognised().parents().get(0).value().date()).isEqualTo(LocalDate.of(2026, 1, 20));
        assertThat(Sample.cited(PLAN.recognised().legalBases())).contains("Nghị quyết 76/NQ-CP");
    }

    @Test
    void mergedCellsHoldForEachOfTheirRows() {
        assertThat(PLAN.recognised().tasks())
                .extracting(Recognised.Task::id)
                .containsExactly("A.1", "A.2", "A.3", "B.4");
        assertThat(PLAN.task("A.3").forms()).extracting(Found::value).containsExactly("Tờ gấp", "Pano, áp phích");
        assertThat(PLAN.task("A.3").leads())
                .extracting(lead -> lead.value().name())
                .containsExactly("Sở Tài chính", "Sở Nội vụ");
        assertThat(Sample.values(PLAN.recognised().groups()))
                .extracting(group -> group.title())
                .containsExactly("THÔNG TIN CHO NGƯỜI DÂN", "THÔNG TIN CHO CÔNG CHỨC");
    }

    @Test
    void timesAreDatesOrRepetitions() {
        assertThat(PLAN.task("A.1").schedule().value())
                .isEqualTo(new Schedule(Schedule.Type.EVERY, null, Frequency.QUARTER, null, null));
        assertThat(PLAN.task("A.2").schedule().value()).isEqualTo(once(6, 30));
        assertThat(PLAN.task("A.3").schedule().value()).isEqualTo(once(9, 30));
        assertThat(PLAN.task("B.4").schedule().value())
                .isEqualTo(new Schedule(Schedule.Type.TIMES, null, Frequency.YEAR, 2, null));
    }

    @Test
    void quotasAreFoundAndFiguresOfThePastAreNot() {
        assertThat(PLAN.quotas())
                .containsExactly(
                        "RATIO 85% YEAR [] [] - STRIVE",
                        "RATIO 100% YEAR [] [] - MANDATORY",
                        "COMPLETION 100% YEAR [] [] - MANDATORY",
                        "COUNT 2 MONTH [NEWS_ITEM, ARTICLE] [] SUBMITTED MANDATORY",
                        "COUNT 3 QUARTER [NEWS_ITEM, ARTICLE] [PROVINCIAL_PORTAL] PUBLISHED MANDATORY",
                        "COUNT 2 YEAR [TRAINING] [] SUBMITTED MANDATORY");
        assertThat(PLAN.recognised().quotas().get(3).bound())
                .flatExtracting(Body::kinds)
                .containsExactly(UnitKind.DEPARTMENT);
        assertThat(PLAN.recognised().quotas().get(4).bound())
                .flatExtracting(Body::kinds)
                .containsExactly(UnitKind.COMMUNE);
    }

    @Test
    void dutiesRecipientsAndSignatureAreThere() {
        assertThat(PLAN.duties()).first().isEqualTo("Sở Nội vụ [LEAD, MONITOR, URGE, INSPECT, REPORT]");
        assertThat(PLAN.recipients())
                .containsExactly(
                        "Bộ Nội vụ (để b/c)",
                        "Sở Nội vụ",
                        "Sở Tài chính",
                        "Sở Tư pháp",
                        "UBND các xã, phường (t/h)",
                        "VT, NC (lưu)");
        assertThat(PLAN.recognised().texts().audience()).hasSize(2);
        var signing = Objects.requireNonNull(PLAN.recognised().signing()).value();
        assertThat(signing.capacity()).isEqualTo(Capacity.KT);
        assertThat(signing.collective()).isEqualTo("ỦY BAN NHÂN DÂN");
        assertThat(signing.position()).isEqualTo("PHÓ CHỦ TỊCH");
    }
}
