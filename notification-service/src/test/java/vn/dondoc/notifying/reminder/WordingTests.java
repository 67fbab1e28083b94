package vn.dondoc.notifying.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.dondoc.contracts.plan.ChannelMatch;
import vn.dondoc.contracts.plan.Comparison;
import vn.dondoc.contracts.plan.CountedFact;
import vn.dondoc.contracts.plan.CountingBase;
import vn.dondoc.contracts.plan.Frequency;
import vn.dondoc.contracts.plan.Hardness;
import vn.dondoc.contracts.plan.Measure;
import vn.dondoc.contracts.plan.PlannedQuota;
import vn.dondoc.contracts.plan.Scope;

/** The words for a quota of press items (facts 4.3, 5). */
class WordingTests {

    private static PlannedQuota quota(ChannelMatch match, CountedFact fact) {
        return new PlannedQuota(
                "Q1",
                "Mỗi tháng ít nhất 01 tin, bài",
                Measure.COUNT,
                1,
                null,
                Comparison.AT_LEAST,
                Frequency.MONTH,
                List.of("ARTICLE"),
                List.of("PROVINCIAL_REFORM_PAGE", "ZALO_OA"),
                match,
                fact,
                Hardness.MANDATORY,
                CountingBase.CALENDAR,
                Scope.ofUnits(List.of()),
                null,
                null,
                2,
                null);
    }

    private static Obligation january() {
        return new Obligation(
                "p",
                "plan",
                "unit",
                "Q1",
                "2026-01",
                "Một tin, bài",
                Measure.COUNT,
                LocalDate.parse("2026-02-03"),
                BigDecimal.ONE,
                BigDecimal.ZERO,
                true,
                LocalDate.parse("2026-01-05"),
                0);
    }

    @Test
    void oneChannelOfSeveralOrEachOfThem() {
        assertThat(Wording.standing(january(), quota(ChannelMatch.ANY, CountedFact.PUBLISHED)))
                .isEqualTo("đã đăng 0/1 tin, bài – Trang cải cách hành chính tỉnh hoặc Zalo OA");
        assertThat(Wording.standing(january(), quota(ChannelMatch.ALL, CountedFact.SUBMITTED)))
                .isEqualTo("đã gửi 0/1 tin, bài – Trang cải cách hành chính tỉnh và Zalo OA");
    }

    @Test
    void piecesAreAskedForWhileTheyCanStillBePublishedInThePeriod() {
        var quota = quota(ChannelMatch.ANY, CountedFact.PUBLISHED);

        assertThat(Wording.press(january(), quota, LocalDate.parse("2026-01-27")))
                .isEqualTo("Đề nghị gửi tin, bài trước ngày 31/01/2026 để Ban Biên tập duyệt đăng.");
        assertThat(Wording.press(january(), quota, LocalDate.parse("2026-02-03")))
                .contains("trước ngày 03/02/2026");
        assertThat(Wording.press(january(), quota, LocalDate.parse("2026-02-04")))
                .isEmpty();
        assertThat(Wording.press(
                        january(), quota(ChannelMatch.ANY, CountedFact.SUBMITTED), LocalDate.parse("2026-01-27")))
                .as("nobody approves what counts when it is sent")
                .isEmpty();
    }
}
