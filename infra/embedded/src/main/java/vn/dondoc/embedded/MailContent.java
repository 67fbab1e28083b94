package vn.dondoc.embedded;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** Reads a kept message file: the envelope in its first two headers, then the text and HTML parts. */
final class MailContent {

    static final String ENVELOPE_TO = "Delivered-To";
    static final String RECEIVED_AT = "X-Received-At";

    private static final Session SESSION = Session.getInstance(new Properties());

    private @Nullable String text;
    private @Nullable String html;

    private MailContent() {}

    static ReceivedMail read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            var message = new MimeMessage(SESSION, in);
            var content = new MailContent();
            content.collect(message);
            return new ReceivedMail(
                    header(message, ENVELOPE_TO),
                    Objects.requireNonNullElse(message.getSubject(), ""),
                    content.text,
                    content.html,
                    message.getMessageID(),
                    Instant.parse(header(message, RECEIVED_AT)));
        } catch (MessagingException e) {
            throw new IllegalStateException("The kept mail " + file + " cannot be read", e);
        } catch (IOException e) {
            throw new UncheckedIOException("The kept mail " + file + " cannot be read", e);
        }
    }

    private static String header(MimeMessage message, String name) throws MessagingException {
        return Objects.requireNonNull(message.getHeader(name, null), () -> "No header " + name);
    }

    private void collect(Part part) throws MessagingException, IOException {
        if (part.isMimeType("multipart/*")) {
            var parts = (Multipart) part.getContent();
            for (var i = 0; i < parts.getCount(); i++) {
                collect(parts.getBodyPart(i));
            }
        } else if (Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition())) {
            return;
        } else if (part.isMimeType("text/html") && html == null) {
            html = (String) part.getContent();
        } else if (part.isMimeType("text/plain") && text == null) {
            text = (String) part.getContent();
        }
    }
}
