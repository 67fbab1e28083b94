package vn.dondoc.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedSmtpTests {

    private static final Instant NOON = Instant.parse("2026-11-21T05:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOON, ZoneOffset.UTC);
    private static final String SUBJECT =
            "[Đôn đốc] Sở Nội vụ: còn 3 ngày đến hạn báo cáo quý IV năm 2026 về cải cách hành chính";

    private final Path directory;

    EmbeddedSmtpTests(@TempDir Path directory) {
        this.directory = directory;
    }

    @Test
    void mailsAreDecodedAndOutliveARestart() throws Exception {
        try (var smtp = EmbeddedSmtp.onDirectory(directory, CLOCK)) {
            send(smtp, SUBJECT, "noivu@tinh.gov.vn", "ubnd@tinh.gov.vn");
        }
        try (var smtp = EmbeddedSmtp.onDirectory(directory, CLOCK)) {
            send(smtp, "Khác", "noivu@tinh.gov.vn");

            assertThat(smtp.mails(null, null)).hasSize(3);
            assertThat(smtp.mails("ubnd@tinh.gov.vn", null)).hasSize(1);
            assertThat(smtp.mails("NOIVU@tinh.gov.vn", "đến HẠN"))
                    .singleElement()
                    .satisfies(mail -> {
                        assertThat(mail.subject()).isEqualTo(SUBJECT);
                        assertThat(mail.text()).isEqualTo("Kính gửi đồng chí, nhiệm vụ 1 đã đến hạn.");
                        assertThat(mail.html()).isEqualTo("<p>Kính gửi đồng chí</p>");
                        assertThat(mail.messageId()).startsWith("<");
                        assertThat(mail.receivedAt()).isEqualTo(NOON);
                    });
        }
    }

    @Test
    void aRefusedMailIsNotKept() {
        try (var smtp = EmbeddedSmtp.onDirectory(directory, CLOCK)) {
            smtp.behave(EmbeddedSmtp.Behaviour.REFUSE);

            assertThatExceptionOfType(MessagingException.class)
                    .isThrownBy(() -> send(smtp, SUBJECT, "noivu@tinh.gov.vn"))
                    .withStackTraceContaining("451");
            assertThat(smtp.mails(null, null)).isEmpty();
        }
    }

    @Test
    void aStalledMailArrivesWhenTheServerWakes() throws Exception {
        try (var smtp = EmbeddedSmtp.onDirectory(directory, CLOCK)) {
            smtp.behave(EmbeddedSmtp.Behaviour.STALL);
            var sending = CompletableFuture.runAsync(() -> sendUnchecked(smtp));
            smtp.behave(EmbeddedSmtp.Behaviour.ACCEPT);

            sending.get(20, TimeUnit.SECONDS);
            assertThat(smtp.mails(null, SUBJECT)).hasSize(1);
        }
    }

    private static void sendUnchecked(EmbeddedSmtp smtp) {
        try {
            send(smtp, SUBJECT, "noivu@tinh.gov.vn");
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void send(EmbeddedSmtp smtp, String subject, String... recipients) throws MessagingException {
        var properties = new Properties();
        properties.put("mail.smtp.host", "127.0.0.1");
        properties.put("mail.smtp.port", String.valueOf(smtp.port()));
        var message = new MimeMessage(Session.getInstance(properties));
        message.setFrom("dondoc@tinh.gov.vn");
        for (var recipient : recipients) {
            message.addRecipient(Message.RecipientType.TO, new InternetAddress(recipient));
        }
        message.setSubject(subject, "UTF-8");
        message.setContent(body());
        Transport.send(message);
    }

    private static MimeMultipart body() throws MessagingException {
        var text = new MimeBodyPart();
        text.setText("Kính gửi đồng chí, nhiệm vụ 1 đã đến hạn.", "UTF-8");
        var html = new MimeBodyPart();
        html.setText("<p>Kính gửi đồng chí</p>", "UTF-8", "html");
        return new MimeMultipart("alternative", text, html);
    }
}
