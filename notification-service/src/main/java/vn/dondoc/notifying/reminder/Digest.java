package vn.dondoc.notifying.reminder;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One mail to one recipient on one day. Its state is the truth about the rows it carries: they follow it, whoever
 * finishes them.
 *
 * @param owner who works on it; a new one with each claim, so a stalled owner cannot go on
 * @param until end of the lease, or the time before which it is not tried again; on the machine's clock
 * @param at when it ended or was put off, on the business clock
 */
public record Digest(
        String id,
        State state,
        String owner,
        Instant until,
        int attempts,
        @Nullable String reason,
        @Nullable String address,
        @Nullable Instant at) {

    /** States of a digest. */
    public enum State {
        /** Somebody prepares it; nothing has been said to the mail server. */
        CLAIMED,
        /** The mail server is being spoken to. */
        SENDING,
        /** It did not go out, and is tried again. */
        RETRY,
        SENT,
        FAILED,
        UNKNOWN
    }

    /** Whether nothing goes out under this name any more. */
    boolean hasEnded() {
        return switch (state) {
            case SENT, FAILED, UNKNOWN -> true;
            case CLAIMED, SENDING, RETRY -> false;
        };
    }

    boolean isOver(Instant machineTime) {
        return !until.isAfter(machineTime);
    }
}
