package vn.dondoc.planning.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
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
import vn.dondoc.planning.plan.Coverage.Difference;
import vn.dondoc.planning.plan.Coverage.State;

class QuotaCoverageTests {

    private static PlannedQuota count(int minimum, Frequency frequency, ChannelMatch match, String... channels) {
        return quota(Measure.COUNT, minimum, null, frequency, match, List.of(channels));
    }

    private static PlannedQuota share(String percent, Comparison comparison) {
        var quota = quota(Measure.RATIO, null, new BigDecimal(percent), Frequency.YEAR, ChannelMatch.ANY, List.of());
        return comparison == Comparison.AT_LEAST ? quota : moreThan(quota);
    }

    private static PlannedQuota moreThan(PlannedQuota q) {
        return new PlannedQuota(
                q.id(),
                q.title(),
                q.measure(),
                q.minimum(),
                q.percent(),
                Comparison.MORE_THAN,
                q.frequency(),
                q.types(),
                q.channels(),
                q.channelMatch(),
                q.countedFact(),
                q.hardness(),
                q.countingBase(),
                q.appliesTo(),
                q.from(),
                q.until(),
                q.dueWorkingDays(),
                q.source());
    }

    private static PlannedQuota quota(
            Measure measure,
            @Nullable Integer minimum,
            @Nullable BigDecimal percent,
            Frequency frequency,
            ChannelMatch match,
            List<String> channels) {
        return new PlannedQuota(
                "Q",
                "Tỷ lệ cán bộ được phổ biến",
                measure,
                minimum,
                percent,
                Comparison.AT_LEAST,
                frequency,
                List.of("ARTICLE"),
                channels,
                match,
                CountedFact.PUBLISHED,
                Hardness.MANDATORY,
                CountingBase.CALENDAR,
                Scope.ofUnits(List.of("u")),
                null,
                null,
                2,
                null);
    }

    private static List<String> lacks(PlannedQuota parent, PlannedQuota own) {
        return QuotaCoverage.of(parent, List.of(own)).differences().stream()
                .map(Difference::field)
                .toList();
    }

    @Test
    void moreAndMoreOftenCovers() {
        var parent = count(2, Frequency.QUARTER, ChannelMatch.ANY, "ZALO_OA");

        assertThat(lacks(parent, count(1, Frequency.MONTH, ChannelMatch.ANY, "ZALO_OA")))
                .isEmpty();
        assertThat(lacks(parent, count(3, Frequency.QUARTER, ChannelMatch.ANY, "ZALO_OA")))
                .isEmpty();
    }

    @Test
    void threeInAQuarterDoNotCoverOneInEachMonth() {
        assertThat(lacks(count(1, Frequency.MONTH, ChannelMatch.ANY), count(9, Frequency.QUARTER, ChannelMatch.ANY)))
                .containsExactly("frequency");
    }

    @Test
    void whatCountsElsewhereDoesNotCover() {
        var either = count(1, Frequency.QUARTER, ChannelMatch.ANY, "ZALO_OA", "PROVINCIAL_REFORM_PAGE");

        assertThat(lacks(either, count(1, Frequency.QUARTER, ChannelMatch.ANY, "ZALO_OA")))
                .isEmpty();
        assertThat(lacks(either, count(1, Frequency.QUARTER, ChannelMatch.ANY))).containsExactly("channels");
        assertThat(lacks(either, count(1, Frequency.QUARTER, ChannelMatch.ANY, "ZALO_OA", "FACEBOOK")))
                .containsExactly("channels");
        assertThat(QuotaCoverage.of(either, List.of(count(1, Frequency.QUARTER, ChannelMatch.ANY, "RADIO")))
                        .state())
                .isEqualTo(State.MISSING);
    }

    @Test
    void oneInEachNeedsOneInEach() {
        var each = count(1, Frequency.MONTH, ChannelMatch.ALL, "ZALO_OA", "FACEBOOK");

        assertThat(lacks(each, count(1, Frequency.MONTH, ChannelMatch.ANY, "ZALO_OA", "FACEBOOK")))
                .containsExactly("channels");
        assertThat(lacks(each, count(1, Frequency.MONTH, ChannelMatch.ALL, "ZALO_OA", "FACEBOOK", "TIKTOK")))
                .isEmpty();
    }

    @Test
    void moreThanIsMoreThanAtLeast() {
        assertThat(lacks(share("90", Comparison.MORE_THAN), share("90", Comparison.AT_LEAST)))
                .containsExactly("percent");
        assertThat(lacks(share("90", Comparison.AT_LEAST), share("95", Comparison.AT_LEAST)))
                .isEmpty();
    }

    @Test
    void likenessIsByWords() {
        assertThat(Likeness.of("Tập huấn viết tin, bài", "tập huấn viết tin bài"))
                .isEqualTo(1);
        assertThat(Likeness.of("Khảo sát ý kiến khách hàng", "Tổ chức khảo sát ý kiến khách hàng năm 2026"))
                .isGreaterThan(Likeness.SAME);
        assertThat(Likeness.of("Khảo sát ý kiến khách hàng", "Niêm yết công khai thủ tục"))
                .isLessThan(Likeness.SAME_ID);
    }
}
