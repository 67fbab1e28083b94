package vn.dondoc.notifying.reminder;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import vn.dondoc.platform.store.Change;

/** Brings rows to where their digest is: after it was sent, and after somebody died between the two. */
@Component
class Following {

    private final Ledger ledger;
    private final Digests digests;
    private final Waiting waiting;

    Following(Ledger ledger, Digests digests, Waiting waiting) {
        this.ledger = ledger;
        this.digests = digests;
        this.waiting = waiting;
    }

    /** A row that was found on its way: its digest may have been left behind. */
    void find(Reminder row, Instant at) {
        digests.find(Objects.requireNonNull(row.progress().digest()))
                .map(digest -> digests.settled(digest, at))
                .ifPresent(digest -> follow(row, digest));
    }

    void follow(Reminder row, Digest digest) {
        var at = Objects.requireNonNullElse(digest.at(), row.plannedAt());
        var reason = Objects.requireNonNullElse(digest.reason(), "");
        switch (digest.state()) {
            case CLAIMED, SENDING -> {
                return;
            }
            case RETRY -> {
                ledger.putBack(row, reason, at);
                return;
            }
            case SENT -> save(row, digest, last -> last.sent(reason, digest.address(), at));
            case FAILED -> save(row, digest, last -> last.failed(reason, digest.address(), at));
            case UNKNOWN -> ledger.save(row.unknown(reason, at));
        }
        waiting.done(row);
    }

    /**
     * If somebody has given the digest up meanwhile, its rows count as unknown; now more is known of them. What else became
     * known of a row on its way is kept.
     */
    private void save(Reminder row, Digest digest, Function<Reminder, Change<Reminder>> outcome) {
        if (!ledger.save(outcome.apply(row))) {
            ledger.find(row.key())
                    .filter(last -> List.of(Status.SENDING, Status.UNKNOWN).contains(last.status())
                            && digest.id().equals(last.progress().digest()))
                    .ifPresent(last -> ledger.save(outcome.apply(last)));
        }
    }
}
