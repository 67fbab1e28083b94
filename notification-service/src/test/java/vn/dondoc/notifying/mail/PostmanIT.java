package vn.dondoc.notifying.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
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
        return postman(server);
    }

    /** As in production: encryption is required before a password is said. */
    private static Postman postman(ScriptedSmtp smtp, String password) {
        var server = new JavaMailSenderImpl();
        server.setHost("127.0.0.1");
        server.setPort(smtp.port());
        server.setUsername("dondoc");
        server.setPassword(password);
        server.getJavaMailProperties()
                .putAll(Map.of(
                        "mail.smtp.auth", "true",
                        "mail.smtp.starttls.enable", "true",
                        "mail.smtp.starttls.required", "true",
                        "mail.smtp.ssl.trust", "127.0.0.1",
                        "mail.smtp.ssl.checkserveridentity", "false"));
        return postman(server);
    }

    private static Postman postman(JavaMailSenderImpl server) {
        var settings = new MailSettings(
                "nhac-viec@dondoc.example",
                new MailSettings.Portal(URI.create("http://localhost")),
                true,
                2,
                20,
                "Sở Nội vụ");
        return new Postman(new Connections(server, settings), new MailConfiguration().mailPace(settings), settings);
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
            assertThat(mail.messageId())
                    .isEqualTo(Draft.messageId(letter("xa@tinh.example", "x"), "nhac-viec@dondoc.example"));
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

    @Test
    void lettersGoEncryptedAfterALoginAndShareAConnectionUntilTheServerEndsIt() throws Exception {
        try (var server = new ScriptedSmtp()) {
            var postman = postman(server, "s3cret");

            for (var to : List.of("a@x.example", "b@x.example", "c@x.example")) {
                assertThat(postman.deliver(letter(to, "Tin")).kind()).as(to).isEqualTo(Kind.TAKEN);
            }

            assertThat(server.taken()).containsExactly("a@x.example", "b@x.example", "c@x.example");
            assertThat(server.logins()).containsExactly("dondoc dondoc s3cret", "dondoc dondoc s3cret");
        }
    }

    @Test
    void whatIsRefusedForGoodIsToldApartFromWhatIsRefusedForNow() throws Exception {
        try (var server = new ScriptedSmtp()) {
            var postman = postman(server, "s3cret");

            assertThat(postman.deliver(letter("refused@x.example", "Tin")))
                    .isEqualTo(new Outcome(Kind.REFUSED, "smtp-550"));
            assertThat(postman.deliver(letter("later@x.example", "Tin")))
                    .isEqualTo(new Outcome(Kind.LATER, "smtp-451"));
            assertThat(server.taken()).isEmpty();
        }
    }

    @Test
    void aWrongPasswordSaysNothingAboutTheLetter() throws Exception {
        try (var server = new ScriptedSmtp()) {
            assertThat(postman(server, "wrong").deliver(letter("a@x.example", "Tin")))
                    .isEqualTo(new Outcome(Kind.AWAY, "login"));
            assertThat(server.taken()).isEmpty();
        }
    }

    @Test
    void aServerWithoutEncryptionIsNotToldThePassword() throws Exception {
        var server = new JavaMailSenderImpl();
        server.setHost("127.0.0.1");
        server.setPort(smtp.port());
        server.setUsername("dondoc");
        server.setPassword("s3cret");
        server.getJavaMailProperties().put("mail.smtp.starttls.required", "true");

        assertThat(postman(server).deliver(letter("a@x.example", "Tin")).kind()).isEqualTo(Kind.AWAY);
        assertThat(smtp.mails(null, null)).isEmpty();
    }
}
