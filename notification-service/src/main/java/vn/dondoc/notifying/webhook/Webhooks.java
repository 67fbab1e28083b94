package vn.dondoc.notifying.webhook;

import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import vn.dondoc.contracts.webhook.WebhookStatus;
import vn.dondoc.platform.security.Caller;
import vn.dondoc.platform.store.Aggregates;
import vn.dondoc.platform.store.Change;
import vn.dondoc.platform.store.Keys;
import vn.dondoc.platform.store.Store;
import vn.dondoc.platform.web.Paging;

/** The webhooks. A unit finds its own. */
@Repository
class Webhooks {

    private static final int MOST_OF_A_UNIT = 50;

    private final Aggregates<Webhook> webhooks;

    Webhooks(Store store) {
        this.webhooks = store.aggregates("webhooks", Webhook.class);
    }

    /** One that is there and that the caller may see. */
    Optional<Webhook> find(String id, Caller caller) {
        return any(id, caller).filter(Webhook::isThere).filter(hook -> sees(hook, caller));
    }

    /** Whatever has that id, removed or not. */
    Optional<Webhook> any(String id, Caller caller) {
        return webhooks.find(caller.key(id));
    }

    Optional<Webhook> at(String province, String id) {
        return webhooks.find(Keys.of(province, id));
    }

    List<Webhook> page(@Nullable String unit, Paging paging, Caller caller) {
        var filter = range(caller.province(), paging.after());
        var of = caller.seesAll() ? unit : String.valueOf(caller.unit());
        return webhooks.list(of == null ? filter : filter.append("state.unitId", of), paging.oneMore());
    }

    /** A province has few, so those of a unit are found in a short range. */
    List<Webhook> of(String province, String unitId) {
        return webhooks.list(range(province, "").append("state.unitId", unitId), MOST_OF_A_UNIT);
    }

    Webhook add(Change<Webhook> change) {
        return webhooks.insert(change);
    }

    Webhook save(Change<Webhook> change) {
        return webhooks.update(change);
    }

    private static Document range(String province, String after) {
        var prefix = province + ":";
        return new Document("_id", new Document("$gt", prefix + after).append("$lt", prefix + '\uffff'))
                .append("state.status", new Document("$ne", WebhookStatus.REMOVED.name()));
    }

    private static boolean sees(Webhook hook, Caller caller) {
        return caller.seesAll() || hook.unitId().equals(caller.unit());
    }
}
