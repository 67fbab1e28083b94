package vn.dondoc.planning.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The channels that the five plans name, and those of each row of the annex. */
class PlanChannelsTests {

    private static final Sample VAN_PHONG = Sample.published("van-phong-economic-zone-board.txt");

    private static List<String> codes(String list) {
        return list.isBlank() ? List.of() : Arrays.asList(list.strip().split("\\s+"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            soc-trang-industrial-zones-board   | WEB_PORTAL PROVINCIAL_REFORM_PAGE CONFERENCE PUBLIC_POSTING ONE_STOP OFFICIAL_EMAIL ZALO_OA SOCIAL_MEDIA CONTEST SEMINAR MEETING
            bac-giang-science-department       | NEWSPAPER RADIO TELEVISION WEB_PORTAL PROVINCIAL_PORTAL ZALO_OA FACEBOOK TIKTOK PUBLIC_POSTING ONE_STOP PRINT_VISUAL MEETING CONFERENCE TRAINING
            quang-ngai-industry-trade-department | RADIO TELEVISION NEWSPAPER WEB_PORTAL PUBLIC_POSTING PRINT_VISUAL CONFERENCE TRAINING
            nga-nam-town                       | PROVINCIAL_PORTAL PROVINCIAL_REFORM_PAGE TOWN_PORTAL NEWSPAPER RADIO TELEVISION BROADCAST_LOCAL ZALO_OA FACEBOOK YOUTUBE SOCIAL_MEDIA CONFERENCE TRAINING MEETING PRINT_VISUAL PUBLIC_POSTING ONE_STOP
            """)
    void aPlanWithoutAnAnnexNamesItsChannelsInTheText(String plan, String channels) {
        assertThat(Sample.values(Sample.published(plan + ".txt").recognised().channels()))
                .containsExactlyInAnyOrderElementsOf(codes(channels));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            I.1   | INTERNAL_NETWORK MEETING CONFERENCE WEB_PORTAL
            I.2   | INTERNAL_NETWORK WEB_PORTAL
            I.3   | MEETING CONFERENCE TRAINING PRINT_VISUAL
            I.4   | WEB_PORTAL
            I.5   | INTERNAL_NETWORK OFFICIAL_EMAIL MEETING CONFERENCE TRAINING
            I.6   | INTERNAL_NETWORK MEETING CONFERENCE TRAINING WEB_PORTAL
            I.7   | INTERNAL_NETWORK MEETING CONFERENCE
            II.1  | MEETING WEB_PORTAL
            II.2  | WEB_PORTAL
            II.3  | MEETING WEB_PORTAL
            II.4  | MEETING ONE_STOP WEB_PORTAL
            II.5  | ONE_STOP WEB_PORTAL NEWSPAPER
            II.6  | MEETING ONE_STOP WEB_PORTAL
            II.7  | MEETING ONE_STOP WEB_PORTAL
            II.8  | PROVINCIAL_REFORM_PAGE
            II.9  | SURVEY ONE_STOP
            II.10 | PRINT_VISUAL ONE_STOP WEB_PORTAL
            II.11 |
            III.1 | CONFERENCE
            III.2 | NEWSPAPER
            """)
    void aRowOfTheAnnexNamesItsOwn(String task, String channels) {
        assertThat(VAN_PHONG.task(task).channels())
                .containsExactlyInAnyOrderElementsOf(codes(channels == null ? "" : channels));
    }
}
