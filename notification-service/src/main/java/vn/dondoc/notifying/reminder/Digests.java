package vn.dondoc.notifying.reminder;

import static com.mongodb.client.model.Updates.set;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import vn.dondoc.notifying.reminder.Digest.State;
import vn.dondoc.platform.store.Store;
import vn.dondoc.platform.time.MachineClock;

/** Who sends which digest. The id is made of recipient and day, so there is one, and one instance at a time has it. */
@Repository
class Digests {

    /** No batch has this sign. */
    static final String ANOTHER = "+";

    private final MongoCollection<Document> documents;
    private final States<Digest> states;
    private final MachineClock machine;
    private final ReminderSettings settings;

    Digests(Store store, MachineClock machine, ReminderSettings settings) {
        this.documents = store.collection("digests");
        this.states = new States<>(documents, Digest.class);
        this.machine = machine;
        this.settings = settings;
    }

    Optional<Digest> find(String id) {
        return states.find(id);
    }

    /** The digest, if nobody has it and it has not gone out yet. */
    Optional<Digest> claim(String id) {
        var before = find(id);
        if (before.isEmpty()) {
            return insert(claimed(id, 1));
        }
        var digest = before.get();
        var free = digest.state() == State.RETRY || digest.state() == State.CLAIMED;
        return free && digest.isOver(machine.now())
                ? replace(digest, claimed(id, digest.attempts() + 1))
                : Optional.empty();
    }

    /**
     * What goes out at once does so as often as it is asked for: when a digest of that name is over, there is another
     * one beside it. A row is in one only, so it goes out once all the same.
     */
    Optional<Digest> claimAnother(String id) {
        var free = id;
        for (var n = 2; find(free).filter(Digest::hasEnded).isPresent(); n++) {
            free = id + ANOTHER + n;
        }
        return claim(free);
    }

    /** From here on the mail server is spoken to. Empty if the lease was lost meanwhile. */
    Optional<Digest> begin(Digest digest) {
        return digest.isOver(machine.now()) ? Optional.empty() : goOn(digest);
    }

    /** The mail server is spoken to once more, for another mailbox. Empty if somebody has given it up meanwhile. */
    Optional<Digest> goOn(Digest digest) {
        return replace(digest, lease(digest, State.SENDING));
    }

    /** Nothing was said to the mail server, or it said to come again. */
    Digest retry(Digest digest, String reason, Instant at) {
        var later = machine.now().plus(settings.pause(digest.attempts()));
        var next = new Digest(digest.id(), State.RETRY, newOwner(), later, digest.attempts(), reason, null, at);
        return replace(digest, next).orElse(next);
    }

    /** Gives it back untouched; it may be claimed again at once. */
    void release(Digest digest) {
        replace(
                digest,
                new Digest(
                        digest.id(), State.RETRY, newOwner(), machine.now(), digest.attempts() - 1, null, null, null));
    }

    /** The end. It stands even if the lease ran out meanwhile: the mail server's answer is a fact. */
    Digest end(Digest digest, State end, String reason, @Nullable String address, Instant at) {
        var next = new Digest(digest.id(), end, digest.owner(), digest.until(), digest.attempts(), reason, address, at);
        documents.updateOne(new Document("_id", digest.id()).append("state.owner", digest.owner()), set("state", next));
        return next;
    }

    /** What is so of a digest whose owner may be gone: what was begun is unknown, what was not begun is tried again. */
    Digest settled(Digest digest, Instant at) {
        if (!digest.isOver(machine.now())) {
            return digest;
        }
        return switch (digest.state()) {
            case CLAIMED -> replace(digest, lease(digest, State.RETRY)).orElse(digest);
            case SENDING -> end(digest, State.UNKNOWN, "interrupted", digest.address(), at);
            case RETRY, SENT, FAILED, UNKNOWN -> digest;
        };
    }

    private Digest claimed(String id, int attempts) {
        var until = machine.now().plus(settings.lease());
        return new Digest(id, State.CLAIMED, newOwner(), until, attempts, null, null, null);
    }

    private Digest lease(Digest digest, State state) {
        var until = state == State.RETRY ? machine.now() : machine.now().plus(settings.lease());
        var owner = state == State.RETRY ? newOwner() : digest.owner();
        return new Digest(digest.id(), state, owner, until, digest.attempts(), null, null, null);
    }

    private Optional<Digest> insert(Digest digest) {
        try {
            documents.insertOne(new Document("_id", digest.id()).append("state", digest));
            return Optional.of(digest);
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private Optional<Digest> replace(Digest before, Digest next) {
        var updated = documents.updateOne(
                new Document("_id", before.id())
                        .append("state.owner", before.owner())
                        .append("state.state", before.state().name()),
                set("state", next));
        return updated.getMatchedCount() > 0 ? Optional.of(next) : Optional.empty();
    }

    private static String newOwner() {
        return UUID.randomUUID().toString();
    }
}
