package vn.dondoc.planning.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.dondoc.contracts.plan.Frequency;
import vn.dondoc.contracts.plan.Schedule;
import vn.dondoc.contracts.unit.UnitKind;
import vn.dondoc.planning.recognition.Bodies.Body;

/** The plan with the annex: twenty rows over nine pages with repeated headings, one row torn in two. */
class VanPhongTests {

    private static final Sample PLAN = Sample.published("van-phong-economic-zone-board.txt");
    private static final String OFFICE = "Văn phòng Ban";

    private static List<String> names(List<Found<Body>> bodies) {
        return bodies.stream().map(body -> body.value().name()).toList();
    }

    @Test
    void theAnnexHasTwentyTasksInThreeGroups() {
        var groups = PLAN.recognised().tasks().stream()
                .collect(Collectors.groupingBy(task -> Objects.requireNonNull(task.group()), Collectors.counting()));

        assertThat(groups).isEqualTo(Map.of("I", 7L, "II", 11L, "III", 2L));
        assertThat(Sample.values(PLAN.recognised().groups()).get(2).title())
                .isEqualTo("HOẠT ĐỘNG TUYÊN TRUYỀN TRỌNG ĐIỂM");
    }

    @Test
    void aRowTornByAPageBreakIsOneTask() {
        assertThat(PLAN.task("I.2").title().value())
                .contains("của Thủ tướng Chính phủ)")
                .endsWith("định hướng đến năm 2030.");
    }

    @Test
    void theCadenceIsFoundInTheTaskOrInItsForm() {
        assertThat(PLAN.task("II.8").schedule().value())
                .isEqualTo(new Schedule(Schedule.Type.EVERY, null, Frequency.MONTH, null, null));
        assertThat(PLAN.task("II.9").schedule().value())
                .isEqualTo(new Schedule(Schedule.Type.TIMES, null, Frequency.YEAR, 2, null));
        assertThat(PLAN.recognised().tasks().stream()
                        .filter(task -> task.schedule().value().equals(Schedule.regular())))
                .hasSize(18);
        assertThat(PLAN.at(PLAN.task("II.9").schedule().source())).isEqualTo("02 lần/năm");
    }

    @Test
    void formsAreEntriesAndMayBeMissing() {
        assertThat(PLAN.task("I.3").forms()).hasSize(3);
        assertThat(PLAN.task("II.4").forms()).hasSize(3);
        assertThat(PLAN.task("II.11").forms()).isEmpty();
        assertThat(PLAN.task("I.1").channels()).contains("INTERNAL_NETWORK", "WEB_PORTAL", "MEETING");
        assertThat(PLAN.task("II.8").channels()).containsExactly("PROVINCIAL_REFORM_PAGE");
    }

    @Test
    void theOfficeLeadsFourteenRowsAlone() {
        assertThat(PLAN.recognised().tasks().stream()
                        .filter(task -> names(task.leads()).equals(List.of(OFFICE))))
                .hasSize(14)
                .allSatisfy(task -> assertThat(task.helpers()).hasSize(1));
        assertThat(names(PLAN.task("III.1").leads())).containsExactly("Phòng Quản lý Doanh nghiệp");
        assertThat(names(PLAN.task("III.2").leads())).containsExactly("Phòng Quản lý Đầu tư");
    }

    @Test
    void theLeadMayBeSplitOrBeAllUnits() {
        assertThat(names(PLAN.task("II.4").leads())).containsExactly("Các phòng, đơn vị trực thuộc Ban", OFFICE);
        assertThat(names(PLAN.task("II.6").leads())).containsExactly(OFFICE, "Các phòng, đơn vị trực thuộc");
        assertThat(PLAN.task("II.6").helpers()).isEmpty();
        assertThat(PLAN.task("II.7").leads())
                .singleElement()
                .satisfies(lead -> assertThat(lead.value().kinds())
                        .containsExactlyInAnyOrder(UnitKind.DIVISION, UnitKind.PUBLIC_SERVICE_UNIT));
        assertThat(names(PLAN.task("II.2").leads())).containsExactly("Các phòng, đơn vị trực thuộc");
        assertThat(names(PLAN.task("II.2").helpers())).containsExactly("Quản trị mạng (Văn phòng Ban)");
    }

    @Test
    void itPromisesFourThingsThatCanBeCounted() {
        assertThat(PLAN.quotas())
                .containsExactly(
                        "RATIO 100% YEAR [] [] - MANDATORY",
                        "RATIO 100% YEAR [] [] - MANDATORY",
                        "COUNT 1 MONTH [NEWS_ITEM, ARTICLE] [PROVINCIAL_REFORM_PAGE] SUBMITTED MANDATORY",
                        "COUNT 2 YEAR [SURVEY] [] SUBMITTED MANDATORY");
        assertThat(PLAN.recognised().quotas().get(2).bound())
                .extracting(Body::name)
                .containsExactly(OFFICE);
        assertThat(PLAN.recognised().quotas().get(2).promise().note()).isEqualTo("note-implied");
    }

    @Test
    void itImplementsADecisionAndRestsOnOthers() {
        assertThat(PLAN.recognised().parents()).singleElement().satisfies(parent -> {
            assertThat(parent.value().kind()).isEqualTo("Quyết định");
            assertThat(parent.value().number()).isEqualTo("286/QĐ-UBND");
            assertThat(parent.value().date()).isEqualTo(LocalDate.of(2022, 1, 26));
            assertThat(parent.value().issuer()).isEqualTo("UBND tỉnh");
        });
        assertThat(Sample.cited(PLAN.recognised().legalBases()))
                .containsExactly(
                        "Nghị quyết 76/NQ-CP",
                        "Quyết định 4831/QĐ-UBND",
                        "Quyết định 749/QĐTTg",
                        "Nghị quyết 16-NQ-TU",
                        "Chỉ thị 05-CT/TW");
    }

    @Test
    void itsNumberIsBlankAndItsSymbolIsNot() {
        var head = PLAN.recognised().head();

        assertThat(head.documentNumber()).isNull();
        assertThat(Objects.requireNonNull(head.symbol()).value()).isEqualTo("KH-KKT");
        assertThat(Objects.requireNonNull(head.issuingBody()).value()).isEqualTo("Ban Quản lý Khu kinh tế Vân Phong");
        assertThat(Objects.requireNonNull(head.title()).value())
                .isEqualTo("Kế hoạch tuyên truyền cải cách hành chính năm 2022 của Ban Quản lý Khu kinh tế Vân Phong");
        assertThat(head.year().value()).isEqualTo(2022);
    }

    @Test
    void itSaysWhoDoesWhatAndWhoIsTold() {
        assertThat(PLAN.duties())
                .containsExactly(
                        "Các phòng, đơn vị thuộc và trực thuộc [IMPLEMENT]", "Văn phòng [URGE, INSPECT, REPORT]");
        assertThat(PLAN.recipients())
                .containsExactly(
                        "Sở Nội vụ (VBĐT)", "LĐ Ban (VBĐT)", "Các phòng, BQLDA (VBĐT)", "VT, VP, LTND, 02 (lưu)");
        assertThat(Objects.requireNonNull(PLAN.recognised().signing()).value().position())
                .isEqualTo("TRƯỞNG BAN");
        assertThat(Objects.requireNonNull(PLAN.recognised().rounds()).value()).containsExactly("YEAR");
    }
}
