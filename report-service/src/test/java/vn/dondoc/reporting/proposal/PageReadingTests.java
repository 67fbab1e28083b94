package vn.dondoc.reporting.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class PageReadingTests {

    private static final String URL = "https://portal.example/tin/1";

    @Test
    void theHeadOfThePageIsBelievedFirst() {
        var page = """
                <head><title>Cổng thông tin – Trang chủ</title>
                <meta property="og:title" content="Một cửa phục vụ người dân">
                <meta property="article:published_time" content="2026-03-09T18:30:00Z"></head>
                <body><h1>Khác</h1>01/02/2026</body>""";

        assertThat(read(page)).isEqualTo(new Proposal(URL, "Một cửa phục vụ người dân", LocalDate.of(2026, 3, 10)));
    }

    @Test
    void withoutAHeadTheHeadlineAndTheFirstWrittenDayAreTaken() {
        var page = "<body><h1>Niêm yết thủ tục</h1><p>Thứ ba, 03/11/2026 | 08:15</p><p>Từ 01/01/2026 …</p></body>";

        assertThat(read(page)).isEqualTo(new Proposal(URL, "Niêm yết thủ tục", LocalDate.of(2026, 11, 3)));
    }

    @Test
    void linkedDataNamesTheDay() {
        var page =
                "<title>Tin</title><script type=\"application/ld+json\">{\"datePublished\": \"2026-05-06\"}</script>";

        assertThat(read(page).occurredOn()).isEqualTo(LocalDate.of(2026, 5, 6));
    }

    @Test
    void aDayThatDoesNotExistIsNoDay() {
        assertThat(read("<title>Tin</title>31/02/2026").occurredOn()).isNull();
    }

    @Test
    void anEmptyPageProposesNothing() {
        assertThat(read("")).isEqualTo(new Proposal(URL, null, null));
    }

    private static Proposal read(String html) {
        return new PageReading(Jsoup.parse(html)).of(URL);
    }
}
