package vn.dondoc.notifying.bounce;

/**
 * A mail server says for good that a letter was not delivered.
 *
 * @param mark of the letter
 * @param outcome a code without any personal data, for example {@code bounced-5.1.1} (RFC 3463)
 */
public record Bounce(String mark, String outcome) {}
