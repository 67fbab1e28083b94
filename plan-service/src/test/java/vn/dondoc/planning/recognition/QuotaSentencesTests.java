package vn.dondoc.planning.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dondoc.contracts.plan.Comparison;

/** Sentences of no plan in particular: what they promise, and what only looks like a promise. */
class QuotaSentencesTests {

    private static Sample saying(String sentence) {
        return Sample.text(
                "KẾ HOẠCH\nTruyền thông cải cách hành chính năm 2026\n\nSở Y tế ban hành kế hoạch như sau:\n\n"
                        + "I. TỔ CHỨC THỰC HIỆN\n\n1. " + sentence + "\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mỗi tháng gửi tối thiểu 02 tin, bài đến Sở Nội vụ để đăng trên Trang thông tin điện tử cải cách hành chính tỉnh."
                        + " | COUNT 2 MONTH [NEWS_ITEM, ARTICLE] [PROVINCIAL_REFORM_PAGE] SUBMITTED MANDATORY",
                "UBND các xã, phường mỗi quý đăng ít nhất 03 tin, bài trên Trang thông tin điện tử của xã."
                        + " | COUNT 3 QUARTER [NEWS_ITEM, ARTICLE] [TOWN_PORTAL] PUBLISHED MANDATORY",
                "Mỗi xã, phường có ít nhất 12 (mười hai) tin, bài/năm được đăng trên Cổng Thông tin điện tử tỉnh."
                        + " | COUNT 12 YEAR [NEWS_ITEM, ARTICLE] [PROVINCIAL_PORTAL] PUBLISHED MANDATORY",
                "Sở Nội vụ tổ chức ít nhất 02 lớp tập huấn trong năm 2026. | COUNT 2 YEAR [TRAINING] [] SUBMITTED MANDATORY",
                "Khuyến khích mỗi đơn vị xây dựng 01 video clip/năm đăng trên Facebook, TikTok."
                        + " | COUNT 1 YEAR [VIDEO] [FACEBOOK, TIKTOK] PUBLISHED ENCOURAGED",
                "Định kỳ 6 tháng tổ chức 01 cuộc đối thoại với người dân. | COUNT 1 HALF_YEAR [EVENT] [] SUBMITTED MANDATORY",
                "Hằng tháng cung cấp ít nhất một tin, bài cho Ban Biên tập. | COUNT 1 MONTH [NEWS_ITEM, ARTICLE] [] SUBMITTED MANDATORY",
                "Phát sóng 02 phóng sự/quý trên Đài truyền thanh. | COUNT 2 QUARTER [FEATURE] [BROADCAST_LOCAL] PUBLISHED MANDATORY",
                "Khảo sát mức độ hài lòng của người dân 02 lần/năm. | COUNT 2 YEAR [SURVEY] [] SUBMITTED MANDATORY",
                "Tổ chức Cuộc thi trực tuyến tìm hiểu cải cách hành chính trong năm 2026. | COUNT 1 YEAR [CONTEST] [CONTEST] SUBMITTED MANDATORY",
                "Mỗi tuần đăng 01 tin trên Cổng thông tin điện tử tỉnh. | COUNT 4 MONTH [NEWS_ITEM] [PROVINCIAL_PORTAL] PUBLISHED MANDATORY",
                "Tỷ lệ người dân biết về dịch vụ công trực tuyến đạt từ 80% trở lên. | RATIO 80% YEAR [] [] - MANDATORY",
                "Phấn đấu hoàn thành 95,5% nhiệm vụ được giao tại Kế hoạch này. | COMPLETION 95.5% YEAR [] [] - STRIVE"
            })
    void whatIsPromisedIsFound(String sentence, String quota) {
        assertThat(saying(sentence).quotas()).containsExactly(quota);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Tuyên truyền kết quả năm 2025, trong đó 98% hồ sơ giải quyết đúng hạn, biểu dương các xã đạt 100%.",
                "Năm 2025 các đơn vị đã đăng 350 tin, bài; tăng 15% so với năm 2024.",
                "Bố trí 100% kinh phí từ ngân sách; ngân sách tỉnh hỗ trợ 50% kinh phí.",
                "Các đơn vị báo cáo kết quả định kỳ hằng quý, 6 tháng, năm; mỗi quý gửi 01 báo cáo.",
                "Tin, bài gửi về Ban Biên tập trước ngày 20 hằng tháng.",
                "Thực hiện tinh giản 10% biên chế; 05 thủ tục hành chính được cắt giảm.",
                "Tăng tối thiểu 20% số lượng truy cập so với năm 2025.",
                "Lồng ghép nội dung trong các cuộc giao ban định kỳ hàng tuần, họp sơ kết, tổng kết.",
                "Cung cấp dịch vụ công trực tuyến mức độ 3, mức độ 4 theo Quyết định số 749/QĐ-TTg."
            })
    void whatOnlyLooksLikeAPromiseIsNone(String sentence) {
        assertThat(saying(sentence).quotas()).isEmpty();
    }

    @Test
    void moreThanIsMoreThanAtLeast() {
        var promise = saying("Phấn đấu trên 90% người dân được khảo sát hài lòng.")
                .recognised()
                .quotas()
                .get(0)
                .promise();

        assertThat(promise.value().comparison()).isEqualTo(Comparison.MORE_THAN);
    }

    @Test
    void severalPromisesOfASentenceShareItsPeriod() {
        assertThat(saying("UBND xã mỗi quý có 03 tin, bài; 01 phóng sự phát trên hệ thống truyền thanh cơ sở.")
                        .quotas())
                .isEqualTo(List.of(
                        "COUNT 3 QUARTER [NEWS_ITEM, ARTICLE] [] SUBMITTED MANDATORY",
                        "COUNT 1 QUARTER [FEATURE] [BROADCAST_LOCAL] PUBLISHED MANDATORY"));
    }
}
