package vn.dondoc.notifying.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import vn.dondoc.embedded.EmbeddedSmtp;
import vn.dondoc.embedded.EmbeddedSmtp.Behaviour;
import vn.dondoc.notifying.mail.Outcome.Kind;

class PostmanIT {

    private static final Instant NOON = Instant.parse("2026-01-27T05:00:00Z");

    private EmbeddedSmtp smtp;

    @BeforeEach
    void start(@TempDir Path mails) {
        smtp = EmbeddedSmtp.onDirectory(mails, Clock.systemUTC());
    }

    @AfterEach
    void stop() {
        smtp.close();
    }

    private static Postman postman(int port) {
        var server = new JavaMailSenderImpl();
        server.setHost("127.0.0.1");
        server.setPort(port);
        server.getJavaMailProperties().put("mail.smtp.timeout", "1000");
        server.getJavaMailProperties().put("mail.smtp.connectiontimeout", "1000");
        var settings = new MailSettings(
                "nhac-viec@dondoc.example", new MailSettings.Portal(URI.create("http://localhost")), true, "Sở Nội vụ");
        return new Postman(server, settings);
    }

    private static Letter letter(String to, String subject) {
        return new Letter("digest-1", to, subject, "Kính gửi", "<p>Kính gửi</p>", NOON);
    }

    @Test
    void aTakenLetterArrivesAsItWasWritten() {
        var outcome = postman(smtp.port()).deliver(letter("xa@tinh.example", "[Nhắc việc] Báo cáo quý I/2026"));

        assertThat(outcome.kind()).isEqualTo(Kind.TAKEN);
        assertThat(smtp.mails("xa@tinh.example", null)).singleElement().satisfies(mail -> {
            assertThat(mail.subject()).isEqualTo("[Nhắc việc] Báo cáo quý I/2026");
            assertThat(mail.text()).contains("Kính gửi");
            assertThat(mail.messageId()).isEqualTo(Draft.messageId("digest-1", "nhac-viec@dondoc.example"));
        });
    }

    @Test
    void nobodySmugglesAHeaderIn() {
        postman(smtp.port()).deliver(letter("xa@tinh.example", "Tin\r\nBcc: khac@tinh.example\r\n\r\nxin chào"));

        assertThat(smtp.mails(null, null))
                .singleElement()
                .satisfies(mail -> assertThat(mail.subject()).isEqualTo("Tin Bcc: khac@tinh.example xin chào"));
    }

    @Test
    void anAddressThatIsNoneIsRefusedForGood() {
        var postman = postman(smtp.port());

        for (var address : new String[] {"a@b.example\r\nBcc: c@d.example", "a@b.example, c@d.example", "không"}) {
            assertThat(postman.deliver(letter(address, "Tin")).kind())
                    .as(address)
                    .isEqualTo(Kind.REFUSED);
        }
        assertThat(smtp.mails(null, null)).isEmpty();
    }

    @Test
    void aTemporaryRefusalMeansLater() {
        smtp.behave(Behaviour.REFUSE);

        assertThat(postman(smtp.port())
                        .deliver(letter("xa@tinh.example", "Tin"))
                        .kind())
                .isEqualTo(Kind.LATER);
    }

    @Test
    void silenceAfterTheContentMeansUnknown() {
        smtp.behave(Behaviour.STALL);

        assertThat(postman(smtp.port())
                        .deliver(letter("xa@tinh.example", "Tin"))
                        .kind())
                .isEqualTo(Kind.UNKNOWN);
    }

    @Test
    void noServerMeansAway() {
        var port = smtp.port();
        smtp.close();

        assertThat(postman(port).deliver(letter("xa@tinh.example", "Tin")).kind())
                .isEqualTo(Kind.AWAY);
    }
}
