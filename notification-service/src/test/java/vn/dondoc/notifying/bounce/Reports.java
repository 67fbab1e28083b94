package vn.dondoc.notifying.bounce;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;

/** A delivery report as Postfix writes it, about any letter. */
public final class Reports {

    private static final String LETTER = "<20260127.00112233445566778899aabbccddeeff@dondoc.example>";

    private Reports() {}

    static String sample() {
        try (var in = Objects.requireNonNull(Reports.class.getResourceAsStream("/bounces/postfix.eml"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same about the letter with that Message-ID. */
    public static MimeMessage about(String messageId) throws MessagingException {
        return mail(sample().replace(LETTER, messageId));
    }

    public static MimeMessage mail(String text) throws MessagingException {
        return new MimeMessage(
                Session.getInstance(new Properties()),
                new ByteArrayInputStream(text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8)));
    }
}
