package vn.dondoc.tasking.assignment;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * More time that a unit asked for, and what Home Affairs answered. Reasons stay here: no event carries them.
 *
 * @param asked the due date the unit wants
 * @param by subject of the token, never a name
 * @param granted the due date it was given, which may be another one
 * @param answer the reason Home Affairs gave
 */
public record ExtensionRequest(
        int n,
        LocalDate asked,
        String reason,
        Instant at,
        String by,
        Outcome outcome,
        @Nullable LocalDate granted,
        @Nullable String answer,
        @Nullable Instant decidedAt,
        @Nullable String decidedBy) {

    /** LAPSED: nobody had to decide any more, because the occurrence ended or the unit asked for something else. */
    public enum Outcome {
        OPEN,
        GRANTED,
        REFUSED,
        LAPSED
    }

    static ExtensionRequest ask(int n, LocalDate asked, String reason, String by, Instant at) {
        return new ExtensionRequest(n, asked, reason, at, by, Outcome.OPEN, null, null, null, null);
    }

    boolean waitsFor(int occurrence) {
        return n == occurrence && outcome == Outcome.OPEN;
    }

    ExtensionRequest grant(LocalDate dueOn, String why, String who, Instant when) {
        return new ExtensionRequest(n, asked, reason, at, by, Outcome.GRANTED, dueOn, why, when, who);
    }

    ExtensionRequest refuse(String why, String who, Instant when) {
        return new ExtensionRequest(n, asked, reason, at, by, Outcome.REFUSED, null, why, when, who);
    }

    ExtensionRequest lapse(Instant when) {
        return new ExtensionRequest(n, asked, reason, at, by, Outcome.LAPSED, null, null, when, null);
    }
}
