package vn.dondoc.notifying.reminder;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.dondoc.notifying.bounce.Bounce;
import vn.dondoc.notifying.bounce.BounceListener;

/**
 * A mail that the server took came back hours later: its rows were not delivered after all, and the second contact gets
 * them if there is one. Whatever has happened to a row since stands.
 */
@Component
class Bounced implements BounceListener {

    private final Postmarks postmarks;
    private final Ledger ledger;
    private final Waiting waiting;
    private final Errands errands;
    private final Clock clock;

    Bounced(Postmarks postmarks, Ledger ledger, Waiting waiting, Errands errands, Clock clock) {
        this.postmarks = postmarks;
        this.ledger = ledger;
        this.waiting = waiting;
        this.errands = errands;
        this.clock = clock;
    }

    @Override
    public Answer bounced(Bounce bounce) {
        return postmarks
                .find(bounce.mark())
                .map(postmark -> settle(postmark, bounce))
                .orElse(Answer.NOT_OURS);
    }

    private Answer settle(Postmark postmark, Bounce bounce) {
        var all = ledger.all(postmark.rows());
        if (!disproved(all, postmark.digest())) {
            return Answer.LATER;
        }
        var rows = all.stream()
                .filter(row -> postmark.digest().equals(row.progress().digest()))
                .toList();
        var now = clock.instant();
        var recipients = new ArrayList<Recipient>();
        for (var row : rows) {
            failed(row, bounce.outcome(), now)
                    .filter(one -> !postmark.last())
                    .flatMap(this::sentAgain)
                    .map(Reminder::recipient)
                    .ifPresent(recipients::add);
        }
        errands.run(recipients.stream().distinct().toList(), now);
        return Answer.DONE;
    }

    /** Takes the mail out of what was sent before. Not while a row of it is on its way: that has to be settled first. */
    private boolean disproved(List<Reminder> all, String digest) {
        var before = all.stream().filter(row -> carriedBefore(row, digest)).toList();
        var onTheirWay = all.stream()
                .filter(row -> row.status() == Status.SENDING)
                .anyMatch(row ->
                        before.contains(row) || digest.equals(row.progress().digest()));
        return !onTheirWay && before.stream().allMatch(row -> ledger.save(row.unproved(digest)));
    }

    private static boolean carriedBefore(Reminder row, String digest) {
        return row.progress().earlier().stream().anyMatch(mail -> mail.digest().equals(digest));
    }

    /** The row as failed, also if an earlier attempt got only that far. */
    private Optional<Reminder> failed(Reminder row, String outcome, Instant now) {
        if (row.status() == Status.FAILED) {
            return Optional.of(row).filter(one -> outcome.equals(one.progress().outcome()));
        }
        if (!List.of(Status.SENT, Status.UNKNOWN).contains(row.status())) {
            return Optional.empty();
        }
        var change = row.failed(outcome, row.progress().address(), now);
        return ledger.save(change) ? Optional.of(change.state()) : Optional.empty();
    }

    private Optional<Reminder> sentAgain(Reminder row) {
        var again = row.resentAfterBounce();
        waiting.put(again);
        return ledger.save(again) ? Optional.of(again) : Optional.empty();
    }
}
