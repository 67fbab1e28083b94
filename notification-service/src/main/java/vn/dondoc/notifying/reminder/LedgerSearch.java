package vn.dondoc.notifying.reminder;

import java.util.Arrays;
import java.util.Locale;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dondoc.platform.register.Units;
import vn.dondoc.platform.security.Caller;
import vn.dondoc.platform.store.Keys;
import vn.dondoc.platform.web.Page;
import vn.dondoc.platform.web.Paging;
import vn.dondoc.platform.web.Refusal;

/** Looks rows of the ledger up. By plan and unit it is a range of ids; by less it is a list for administrators. */
@Component
class LedgerSearch {

    private final Ledger ledger;
    private final Units units;

    LedgerSearch(Ledger ledger, Units units) {
        this.ledger = ledger;
        this.units = units;
    }

    Page<ReminderView> page(
            @Nullable String unit, @Nullable String plan, @Nullable String state, Paging paging, Caller caller) {
        check(unit, plan, caller);
        var filter = range(unit, plan, paging, caller);
        if (unit != null && plan == null) {
            filter.append("state.matter.unitId", unit);
        }
        if (unit == null) {
            caller.subtree().ifPresent(top -> filter.append("state.matter.path", top));
        }
        if (state != null) {
            filter.append("state.progress.status", status(state).name());
        }
        var found = ledger.list(filter, paging.oneMore());
        return Page.of(found, paging, Reminder::id).map(ReminderView::of);
    }

    private void check(@Nullable String unit, @Nullable String plan, Caller caller) {
        if (unit != null && units.find(unit, caller).isEmpty()) {
            throw Refusal.notFound("unit", unit);
        }
        if (plan != null && !Keys.isValid(plan)) {
            throw Refusal.notFound("plan", plan);
        }
    }

    private static Document range(@Nullable String unit, @Nullable String plan, Paging paging, Caller caller) {
        var prefix = plan == null ? caller.province() : unit == null ? caller.key(plan) : caller.key(plan, unit);
        var after = paging.after().isEmpty() ? "" : caller.key(paging.after());
        var from = after.startsWith(prefix + ":") ? after : prefix + ":";
        return new Document("_id", new Document("$gt", from).append("$lt", prefix + ":\uffff"));
    }

    private static Status status(String state) {
        return Arrays.stream(Status.values())
                .filter(one -> one.name().equals(state.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> Refusal.fields().at("state", "reminder.state", state));
    }
}
