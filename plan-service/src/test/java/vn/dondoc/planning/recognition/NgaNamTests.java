package vn.dondoc.planning.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import vn.dondoc.contracts.unit.UnitKind;
import vn.dondoc.planning.plan.PlanDocument.Capacity;
import vn.dondoc.planning.recognition.Bodies.Body;

/** The plan with the quotas: two in one sentence, one soft, one of the annex as a whole. */
class NgaNamTests {

    private static final Sample PLAN = Sample.published("nga-nam-town.txt");

    @Test
    void itHasExactlyFourQuotas() {
        assertThat(PLAN.quotas())
                .containsExactly(
                        "COUNT 1 MONTH [NEWS_ITEM, ARTICLE] [TOWN_PORTAL] PUBLISHED MANDATORY",
                        "COUNT 1 QUARTER [NEWS_ITEM, ARTICLE] [PROVINCIAL_REFORM_PAGE, ZALO_OA] PUBLISHED MANDATORY",
                        "COMPLETION 100% YEAR [] [] - MANDATORY",
                        "COUNT 1 QUARTER [NEWS_ITEM, ARTICLE] [PROVINCIAL_REFORM_PAGE] PUBLISHED STRIVE");
    }

    @Test
    void eachQuotaPointsToItsOwnClause() {
        var quotas = PLAN.recognised().quotas();

        assertThat(PLAN.at(quotas.get(0).promise().source()))
                .startsWith("Hằng tháng có ít nhất 01 tin, bài")
                .endsWith("thị xã;");
        assertThat(PLAN.at(quotas.get(1).promise().source())).startsWith("hằng quý có ít nhất 01 tin, bài được đăng");
        assertThat(quotas.get(1).promise().note()).isEqualTo("note-any-or-all");
    }

    @Test
    void aQuotaBindsTheBodiesOfItsPart() {
        assertThat(PLAN.recognised().quotas().get(0).bound().stream().flatMap(body -> body.kinds().stream()))
                .containsExactlyInAnyOrder(
                        UnitKind.DIVISION, UnitKind.PUBLIC_SERVICE_UNIT, UnitKind.VERTICAL_AGENCY, UnitKind.COMMUNE);
        assertThat(PLAN.recognised().quotas().get(3).bound())
                .extracting(Body::name)
                .containsExactly("Đài Truyền thanh thị xã");
    }

    @Test
    void itHasTwoParents() {
        assertThat(Sample.cited(PLAN.recognised().parents()))
                .containsExactly("Kế hoạch 21/KH-UBND", "Kế hoạch 05/KH-UBND");
        assertThat(PLAN.recognised().parents().get(1).value().issuer()).isEqualTo("Ủy ban nhân dân thị xã Ngã Năm");
        assertThat(PLAN.recognised().parents().get(0).value().date()).isEqualTo(LocalDate.of(2022, 2, 18));
        assertThat(Sample.cited(PLAN.recognised().legalBases()))
                .containsExactly("Quyết định 1847/QĐ-TTg", "Công văn 157/UBND-TH");
    }

    @Test
    void sentencesTornByPagesAreWhole() {
        assertThat(Sample.values(PLAN.recognised().texts().requirements()))
                .hasSize(2)
                .first()
                .asString()
                .contains("đảm bảo nội dung tuyên truyền");
        assertThat(PLAN.recognised().texts().objectives()).hasSize(5);
        assertThat(PLAN.recognised().texts().topics()).hasSize(12);
        assertThat(PLAN.recognised().texts().forms()).hasSize(11);
    }

    @Test
    void monitoringUrgingAndInspectingAreToldApart() {
        assertThat(PLAN.duties())
                .contains(
                        "Phòng Nội vụ [COORDINATE, MONITOR, URGE, INSPECT, REPORT, IMPLEMENT]",
                        "Phòng Tài chính - Kế hoạch thị xã [COORDINATE, IMPLEMENT]")
                .anyMatch(duty -> duty.startsWith("Văn phòng Hội đồng nhân dân và Ủy ban nhân dân thị xã [LEAD"))
                .anyMatch(duty -> duty.startsWith("Đài Truyền thanh thị xã"))
                .anyMatch(duty -> duty.startsWith("Trung tâm Chính trị Thị ủy"))
                .hasSize(9);
    }

    @Test
    void channelsRecipientsAndSignatureAreThere() {
        assertThat(Sample.values(PLAN.recognised().channels()))
                .contains(
                        "PROVINCIAL_REFORM_PAGE",
                        "TOWN_PORTAL",
                        "NEWSPAPER",
                        "RADIO",
                        "TELEVISION",
                        "BROADCAST_LOCAL",
                        "ZALO_OA",
                        "FACEBOOK",
                        "YOUTUBE",
                        "TRAINING",
                        "CONFERENCE",
                        "MEETING",
                        "PRINT_VISUAL",
                        "PUBLIC_POSTING",
                        "ONE_STOP");
        assertThat(PLAN.recipients()).hasSize(9).endsWith("VP (lưu)");
        var signing = Objects.requireNonNull(PLAN.recognised().signing()).value();
        assertThat(signing.capacity()).isEqualTo(Capacity.TM);
        assertThat(signing.onBehalfOf()).isEqualTo("ỦY BAN NHÂN DÂN");
        assertThat(signing.position()).isEqualTo("CHỦ TỊCH");
        assertThat(Objects.requireNonNull(PLAN.recognised().rounds()).value())
                .containsExactly("Q1", "H1", "Q3", "YEAR");
    }
}
