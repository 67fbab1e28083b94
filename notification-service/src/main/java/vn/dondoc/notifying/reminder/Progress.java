package vn.dondoc.notifying.reminder;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.dondoc.notifying.mail.Outcome;

/**
 * How far a row of the ledger got.
 *
 * @param batch {@code daily}, or an urge or a repetition, which go out at once and by themselves
 * @param digest id of the digest that carries or carried it
 * @param outcome a code, never an address
 * @param address masked
 * @param endedAt when it was sent, or given up
 * @param deferredSince when the mail server asked for the first time to come again
 */
public record Progress(
        Status status,
        String batch,
        int attempts,
        @Nullable String digest,
        @Nullable String outcome,
        @Nullable String address,
        @Nullable Instant endedAt,
        @Nullable Instant deferredSince) {

    static Progress planned(String batch) {
        return new Progress(Status.PLANNED, batch, 0, null, null, null, null, null);
    }

    Progress planned() {
        return new Progress(Status.PLANNED, batch, attempts, null, null, null, null, null);
    }

    Progress inBatch(String other) {
        return new Progress(Status.PLANNED, other, attempts, null, outcome, address, null, null);
    }

    Progress withdrawn() {
        return new Progress(Status.WITHDRAWN, batch, attempts, null, outcome, address, null, null);
    }

    Progress sending(String intoDigest) {
        return new Progress(Status.SENDING, batch, attempts + 1, intoDigest, null, null, null, deferredSince);
    }

    /** Only what a mail server answered counts as an attempt: its absence is not this mail's fault. */
    Progress putBack(String why, Instant at) {
        var answered = Outcome.isAnswer(why);
        var counted = answered ? attempts : Math.max(0, attempts - 1);
        var since = answered && deferredSince == null ? at : deferredSince;
        return new Progress(Status.PLANNED, batch, counted, null, why, null, null, since);
    }

    Progress ended(Status end, String why, @Nullable String maskedAddress, Instant at) {
        return new Progress(end, batch, attempts, digest, why, maskedAddress, at, null);
    }
}
