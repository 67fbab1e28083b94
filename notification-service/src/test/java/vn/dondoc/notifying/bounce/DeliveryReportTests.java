package vn.dondoc.notifying.bounce;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DeliveryReportTests {

    private static final String MARK = "20260127.00112233445566778899aabbccddeeff";

    @Test
    void aReportOfAMailServerSaysWhichLetterFailedAndWhy() throws Exception {
        assertThat(DeliveryReport.read(Reports.mail(Reports.sample()))).contains(new Bounce(MARK, "bounced-5.1.1"));
    }

    @Test
    void aServerThatStillTriesHasNotGivenUp() throws Exception {
        var delayed = Reports.sample().replace("Action: failed\nStatus: 5.1.1", "Action: delayed\nStatus: 4.4.1");

        assertThat(DeliveryReport.read(Reports.mail(delayed))).isEmpty();
    }

    @Test
    void aServerThatReturnsNothingOfTheLetterNamesItInTheReferences() throws Exception {
        var sample = Reports.sample();
        var end = "--4F0C12A0B3.1769479964/thu.tinh.example\nContent-Description: Undelivered";
        var without = sample.substring(0, sample.indexOf(end)) + "--4F0C12A0B3.1769479964/thu.tinh.example--\n";
        var referring = without.replace(
                "Auto-Submitted:", "References: <x@y.example>\n <" + MARK + "@dondoc.example>\nAuto-Submitted:");

        assertThat(DeliveryReport.read(Reports.mail(without))).isEmpty();
        assertThat(DeliveryReport.read(Reports.mail(referring))).contains(new Bounce(MARK, "bounced-5.1.1"));
    }

    @Test
    void aLetterThatComesBackWholeIsKnownToo() throws Exception {
        var whole = Reports.sample()
                .replace("Content-Type: text/rfc822-headers", "Content-Type: message/rfc822")
                .replace("Status: 5.1.1", "Status: expired");

        assertThat(DeliveryReport.read(Reports.mail(whole))).contains(new Bounce(MARK, "bounced"));
    }

    @Test
    void whatIsNoReportIsNone() throws Exception {
        assertThat(DeliveryReport.read(Reports.mail("Subject: Dang di vang\n\nToi se tra loi sau.\n")))
                .isEmpty();
        assertThat(DeliveryReport.read(Reports.mail(Reports.sample().replace(MARK, "not-ours"))))
                .isEmpty();
    }
}
