package vn.dondoc.notifying.mail;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import vn.dondoc.platform.time.BusinessZone;

/**
 * One mail, ready to go.
 *
 * @param id stable: the same digest always carries the same one, and the Message-ID is made from it
 */
public record Letter(String id, String to, String subject, String text, String html, Instant at) {

    /** What may be stored and shown of an address: {@code v***@xa.example}. */
    public static String masked(String address) {
        var at = address.lastIndexOf('@');
        return at < 1 ? "***" : address.charAt(0) + "***" + address.substring(at);
    }

    /** Names the letter in its Message-ID; begins with the day, so that what is known of old ones can be forgotten. */
    public String mark() {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8));
            var day = DateTimeFormatter.BASIC_ISO_DATE.format(BusinessZone.dateOf(at));
            return day + "." + HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The same to another mailbox; a mail of its own, so it has another Message-ID. */
    public Letter forwardedTo(String address) {
        return new Letter(id + "#2", address, subject, text, html, at);
    }

    @Override
    public String toString() {
        return "Letter[" + id + "]";
    }
}
