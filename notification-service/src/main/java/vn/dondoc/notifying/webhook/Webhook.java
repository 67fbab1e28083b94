package vn.dondoc.notifying.webhook;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.Lists;
import vn.dondoc.contracts.webhook.WebhookChanged;
import vn.dondoc.contracts.webhook.WebhookState;
import vn.dondoc.contracts.webhook.WebhookStatus;
import vn.dondoc.platform.store.Aggregate;
import vn.dondoc.platform.store.Change;

/**
 * Where a unit wants to be told of what. One that was removed stays, as what its deliveries refer to, and is not found.
 *
 * @param events public names of topics
 * @param keyNumber of the signing key
 * @param keySince since when; until shortly after that the key before signs, too
 * @param since what happened before is not told
 */
public record Webhook(
        String id,
        String province,
        long version,
        String unitId,
        String url,
        List<String> events,
        WebhookStatus status,
        @Nullable String reason,
        int keyNumber,
        Instant keySince,
        Instant since,
        Instant recordedAt)
        implements Aggregate {

    /** The reason of a suspension that nobody asked for. */
    static final String FAILING = "failing";

    /** The reason of a suspension that the receiver asked for, by the status 410. */
    static final String GONE = "gone";

    public Webhook {
        events = Lists.copy(events);
    }

    static Change<Webhook> register(
            String province, String id, String unitId, String url, List<String> events, Instant at) {
        return new Webhook(id, province, 1, unitId, url, events, WebhookStatus.ACTIVE, null, 1, at, at, at).told();
    }

    Change<Webhook> change(String newUrl, List<String> newEvents, Instant at) {
        return new Webhook(
                        id,
                        province,
                        version + 1,
                        unitId,
                        newUrl,
                        newEvents,
                        status,
                        reason,
                        keyNumber,
                        keySince,
                        since,
                        at)
                .told();
    }

    /** @param machine the machine's time, which the overlap of two keys is measured in */
    Change<Webhook> rotate(Instant at, Instant machine) {
        return new Webhook(
                        id,
                        province,
                        version + 1,
                        unitId,
                        url,
                        events,
                        status,
                        reason,
                        keyNumber + 1,
                        machine,
                        since,
                        at)
                .told();
    }

    Change<Webhook> suspend(@Nullable String why, Instant at) {
        return as(WebhookStatus.SUSPENDED, why, at);
    }

    Change<Webhook> resume(Instant at) {
        return as(WebhookStatus.ACTIVE, null, at);
    }

    Change<Webhook> remove(Instant at) {
        return as(WebhookStatus.REMOVED, null, at);
    }

    /** Taken up again under the same id, with a key that was never used. */
    Change<Webhook> registerAgain(String newUnit, String newUrl, List<String> newEvents, Instant at) {
        return new Webhook(
                        id,
                        province,
                        version + 1,
                        newUnit,
                        newUrl,
                        newEvents,
                        WebhookStatus.ACTIVE,
                        null,
                        keyNumber + 1,
                        Instant.EPOCH,
                        at,
                        at)
                .told();
    }

    private Change<Webhook> as(WebhookStatus next, @Nullable String why, Instant at) {
        return new Webhook(id, province, version + 1, unitId, url, events, next, why, keyNumber, keySince, since, at)
                .told();
    }

    boolean isActive() {
        return status == WebhookStatus.ACTIVE;
    }

    boolean isThere() {
        return status != WebhookStatus.REMOVED;
    }

    boolean wants(Notice notice) {
        return isThere()
                && !notice.at().isBefore(since)
                && unitId.equals(notice.unitId())
                && events.contains(notice.topic().publicName());
    }

    private Change<Webhook> told() {
        return new Change<>(
                this,
                new WebhookChanged(
                        new WebhookState(id, province, unitId, url, events, status, keyNumber, reason, recordedAt)));
    }
}
