package vn.dondoc.notifying.reminder;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.Lists;
import vn.dondoc.notifying.mail.Outcome;

/**
 * How far a row of the ledger got.
 *
 * @param batch {@code daily}, or an urge or a repetition, which go out by themselves
 * @param digest id of the digest that carries or carried it
 * @param outcome a code, never an address
 * @param address masked
 * @param endedAt when it was sent, or given up
 * @param deferredSince when the mail server asked for the first time to come again
 * @param earlier mails that had carried the row when somebody asked for one more: what was sent stays proved
 */
public record Progress(
        Status status,
        String batch,
        int attempts,
        @Nullable String digest,
        @Nullable String outcome,
        @Nullable String address,
        @Nullable Instant endedAt,
        @Nullable Instant deferredSince,
        List<Mail> earlier) {

    public Progress {
        earlier = Lists.copy(earlier);
    }

    /** A mail that the server took. */
    public record Mail(
            String digest,
            @Nullable String outcome,
            @Nullable String address,
            Instant at) {}

    static Progress planned(String batch) {
        return new Progress(Status.PLANNED, batch, 0, null, null, null, null, null, List.of());
    }

    Progress planned() {
        return new Progress(Status.PLANNED, batch, attempts, null, null, null, null, null, earlier);
    }

    Progress inBatch(String other) {
        return new Progress(Status.PLANNED, other, attempts, null, outcome, address, null, null, mails());
    }

    /** What was sent before somebody asked for more cannot be withdrawn. */
    Progress withdrawn() {
        if (earlier.isEmpty()) {
            return new Progress(Status.WITHDRAWN, batch, attempts, null, outcome, address, null, null, earlier);
        }
        var last = earlier.get(earlier.size() - 1);
        var others = earlier.subList(0, earlier.size() - 1);
        return new Progress(
                Status.SENT, batch, attempts, last.digest(), last.outcome(), last.address(), last.at(), null, others);
    }

    Progress sending(String intoDigest) {
        return new Progress(Status.SENDING, batch, attempts + 1, intoDigest, null, null, null, deferredSince, earlier);
    }

    /** Only what a mail server answered counts as an attempt: its absence is not this mail's fault. */
    Progress putBack(String why, Instant at) {
        var answered = Outcome.isAnswer(why);
        var counted = answered ? attempts : Math.max(0, attempts - 1);
        var since = answered && deferredSince == null ? at : deferredSince;
        return new Progress(Status.PLANNED, batch, counted, null, why, null, null, since, earlier);
    }

    Progress ended(Status end, String why, @Nullable String maskedAddress, Instant at) {
        return new Progress(end, batch, attempts, digest, why, maskedAddress, at, null, earlier);
    }

    /** A mail came back: it proves nothing. */
    Progress without(String returnedDigest) {
        var others = earlier.stream()
                .filter(mail -> !mail.digest().equals(returnedDigest))
                .toList();
        return new Progress(status, batch, attempts, digest, outcome, address, endedAt, deferredSince, others);
    }

    @Nullable
    Instant lastSentAt() {
        var mails = mails();
        return mails.isEmpty() ? null : mails.get(mails.size() - 1).at();
    }

    /** Every mail that the server took, the latest last. */
    List<Mail> mails() {
        if (status != Status.SENT) {
            return earlier;
        }
        var sent = new Mail(Objects.requireNonNull(digest), outcome, address, Objects.requireNonNull(endedAt));
        return Stream.concat(earlier.stream(), Stream.of(sent)).toList();
    }
}
