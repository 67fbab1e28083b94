package vn.dondoc.notifying.mail;

import java.time.Instant;

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

    /** The same to another mailbox; a mail of its own, so it has another Message-ID. */
    public Letter forwardedTo(String address) {
        return new Letter(id + "#2", address, subject, text, html, at);
    }

    @Override
    public String toString() {
        return "Letter[" + id + "]";
    }
}
