package vn.dondoc.planning.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import vn.dondoc.planning.plan.PlanDocument.Capacity;

/** Sóc Trăng 2024, Bắc Giang 2024, Quảng Ngãi 2021: what they promise, and what only looks like a promise. */
class PlansWithoutAnnexTests {

    private static final Sample SOC_TRANG = Sample.published("soc-trang-industrial-zones-board.txt");
    private static final Sample BAC_GIANG = Sample.published("bac-giang-science-department.txt");
    private static final Sample QUANG_NGAI = Sample.published("quang-ngai-industry-trade-department.txt");

    @Test
    void strivingHoldsForTheWholeSentence() {
        assertThat(SOC_TRANG.quotas())
                .containsExactly(
                        "RATIO 100% YEAR [] [] - STRIVE",
                        "RATIO 80% YEAR [] [] - STRIVE",
                        "RATIO 100% YEAR [] [] - MANDATORY",
                        "COUNT 1 YEAR [CONTEST, EVENT] [CONTEST, SEMINAR] SUBMITTED MANDATORY");
    }

    @Test
    void percentagesThatAreToBePraisedAreNoQuotas() {
        assertThat(BAC_GIANG.document().text()).contains("100%", "90%", "70%", "60%");
        assertThat(BAC_GIANG.quotas()).isEmpty();
        assertThat(QUANG_NGAI.quotas()).isEmpty();
    }

    @Test
    void withoutAnAnnexThereAreNoTasks() {
        assertThat(SOC_TRANG.recognised().tasks()).isEmpty();
        assertThat(BAC_GIANG.recognised().tasks()).isEmpty();
        assertThat(QUANG_NGAI.recognised().tasks()).isEmpty();
    }

    @Test
    void theChairmanMayHaveIssuedTheParent() {
        assertThat(Sample.cited(BAC_GIANG.recognised().parents())).containsExactly("Kế hoạch 14/KH-UBND");
        assertThat(BAC_GIANG.recognised().parents().get(0).value().issuer()).isEqualTo("Chủ tịch UBND tỉnh Bắc Giang");
        assertThat(Sample.cited(SOC_TRANG.recognised().parents())).containsExactly("Kế hoạch 30/KH-UBND");
        assertThat(Sample.cited(QUANG_NGAI.recognised().parents())).containsExactly("Kế hoạch 10/KH-UBND");
    }

    @Test
    void otherDocumentsAreLegalBases() {
        assertThat(Sample.cited(QUANG_NGAI.recognised().legalBases()))
                .hasSize(12)
                .contains(
                        "Nghị quyết 17-NQ/TW",
                        "Nghị định 61/2018/NQ-CP",
                        "Quyết định 2043/QĐ-UBND",
                        "Nghị quyết 17/NQ-CP");
        assertThat(Sample.cited(BAC_GIANG.recognised().legalBases()))
                .containsExactly("Kế hoạch 02/KH-UBND", "Nghị quyết 01/NQ-CP", "Đề án 06/CP");
        assertThat(Sample.cited(SOC_TRANG.recognised().legalBases())).containsExactly("Quyết định 1847/QĐ-TTg");
    }

    @Test
    void aBlankNumberLeavesItsSymbolAndABlankDayItsPlace() {
        var head = SOC_TRANG.recognised().head();

        assertThat(head.documentNumber()).isNull();
        assertThat(Objects.requireNonNull(head.symbol()).value()).isEqualTo("KH-BQL");
        assertThat(Objects.requireNonNull(head.place()).value()).isEqualTo("Sóc Trăng");
        assertThat(head.signedOn()).isNull();
        assertThat(Objects.requireNonNull(head.issuingBody()).value())
                .isEqualTo("Ban Quản lý các khu công nghiệp tỉnh Sóc Trăng");
        assertThat(Objects.requireNonNull(BAC_GIANG.recognised().head().symbol())
                        .value())
                .isEqualTo("KH-KHCN");
        assertThat(Objects.requireNonNull(BAC_GIANG.recognised().head().issuingBody())
                        .value())
                .isEqualTo("Sở Khoa học và Công nghệ");
        assertThat(Objects.requireNonNull(QUANG_NGAI.recognised().head().issuingBody())
                        .value())
                .isEqualTo("Sở Công Thương");
    }

    @Test
    void dutiesAreThoseOfEachBody() {
        assertThat(BAC_GIANG.duties())
                .containsExactly(
                        "Các phòng, đơn vị thuộc Sở [IMPLEMENT]",
                        "Trung tâm Ứng dụng KH&CN [IMPLEMENT]",
                        "Văn phòng Sở [MONITOR, URGE, REPORT]");
        assertThat(SOC_TRANG.duties()).hasSize(4).endsWith("Văn phòng [MONITOR, REPORT]");
        assertThat(QUANG_NGAI.duties())
                .hasSize(8)
                .anyMatch(duty -> duty.startsWith("Văn phòng Sở [LEAD, COORDINATE, MONITOR, URGE, INSPECT, REPORT"))
                .contains("Tổ Công tác kiểm tra của Giám đốc Sở [COORDINATE, INSPECT]");
    }

    @Test
    void severalRecipientsMayStandOnOneLine() {
        assertThat(SOC_TRANG.recipients())
                .containsExactly(
                        "Sở Nội vụ", "BLĐ", "các phòng", "Trung tâm HT&DV KCN", "Cổng TTĐT cơ quan", "VT (lưu)");
        assertThat(BAC_GIANG.recipients())
                .containsExactly(
                        "Chủ tịch UBND tỉnh (b/c)",
                        "Sở Nội vụ",
                        "Sở TT&TT",
                        "Lãnh đạo Sở",
                        "Các phòng, đơn vị thuộc Sở",
                        "VT (lưu)");
        assertThat(QUANG_NGAI.recipients()).hasSize(10).startsWith("UBND tỉnh (báo cáo)");
    }

    @Test
    void theDeputySignsForTheHead() {
        var signing = Objects.requireNonNull(SOC_TRANG.recognised().signing()).value();

        assertThat(signing.capacity()).isEqualTo(Capacity.KT);
        assertThat(signing.onBehalfOf()).isEqualTo("TRƯỞNG BAN");
        assertThat(signing.position()).isEqualTo("PHÓ TRƯỞNG BAN");
        assertThat(Objects.requireNonNull(QUANG_NGAI.recognised().signing())
                        .value()
                        .capacity())
                .isNull();
    }

    @Test
    void audienceAndExtentAreKept() {
        assertThat(Sample.values(SOC_TRANG.recognised().texts().audience()))
                .singleElement()
                .asString()
                .startsWith("Toàn thể");
        assertThat(Sample.values(SOC_TRANG.recognised().texts().extent()))
                .containsExactly("Các khu công nghiệp trên địa bàn tỉnh Sóc Trăng");
        assertThat(SOC_TRANG.recognised().texts().topics()).hasSize(10);
        assertThat(SOC_TRANG.recognised().texts().forms()).hasSize(6);
    }
}
