package vn.dondoc.notifying.mail;

/**
 * What became of a letter.
 *
 * @param reason a code without any personal data
 */
public record Outcome(Kind kind, String reason) {

    /** The kinds of outcome. */
    public enum Kind {
        /** The server took it. */
        TAKEN,
        /** The server wants this letter later. */
        LATER,
        /** No server could be spoken to; it is no use trying the next letter now. */
        AWAY,
        /** The server will never take it. */
        REFUSED,
        /** The whole letter went over and no answer came: it may or may not have been delivered. */
        UNKNOWN
    }

    private static final String ANSWER = "smtp-";

    /** Whether a reason is the mail server's own answer. */
    public static boolean isAnswer(String reason) {
        return reason.startsWith(ANSWER);
    }

    /** Whether the mail server itself asks to come again. */
    public boolean isDeferral() {
        return kind == Kind.LATER || (kind == Kind.AWAY && isAnswer(reason));
    }

    static Outcome answered(Kind kind, int code) {
        return new Outcome(kind, ANSWER + code);
    }

    static Outcome of(Kind kind, String reason) {
        return new Outcome(kind, reason);
    }
}
