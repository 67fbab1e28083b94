package vn.dondoc.notifying.reminder;

import java.util.Arrays;
import java.util.List;
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

    /** What may have to be sent again: failed, or nobody knows. */
    private static final String UNDELIVERED = "UNDELIVERED";

    private final Ledger ledger;
    private final Units units;

    LedgerSearch(Ledger ledger, Units units) {
        this.ledger = ledger;
        this.units = units;
    }

    /** Rows of which unit, under which plan, in which state; absent means any. */
    record Wanted(
            @Nullable String unit,
            @Nullable String plan,
            @Nullable String state) {}

    Page<ReminderView> page(Wanted wanted, Paging paging, Caller caller) {
        check(wanted.unit(), wanted.plan(), caller);
        var found = list(wanted, paging.after(), paging.oneMore(), caller);
        return Page.of(found, paging, Reminder::id).map(ReminderView::of);
    }

    /** The next few by id, of those that the caller may see. */
    List<Reminder> list(Wanted wanted, String after, int limit, Caller caller) {
        var filter = range(wanted.unit(), wanted.plan(), after, caller);
        if (wanted.unit() != null && wanted.plan() == null) {
            filter.append("state.matter.unitId", wanted.unit());
        }
        if (wanted.unit() == null) {
            caller.subtree().ifPresent(top -> filter.append("state.matter.path", top));
        }
        if (wanted.state() != null) {
            filter.append("state.progress.status", new Document("$in", statuses(wanted.state())));
        }
        return ledger.list(filter, limit);
    }

    /** Refuses a unit or plan that there is not for the caller. */
    void check(@Nullable String unit, @Nullable String plan, Caller caller) {
        if (unit != null && units.find(unit, caller).isEmpty()) {
            throw Refusal.notFound("unit", unit);
        }
        if (plan != null && !Keys.isValid(plan)) {
            throw Refusal.notFound("plan", plan);
        }
    }

    private static Document range(@Nullable String unit, @Nullable String plan, String last, Caller caller) {
        var prefix = plan == null ? caller.province() : unit == null ? caller.key(plan) : caller.key(plan, unit);
        var after = last.isEmpty() ? "" : caller.key(last);
        var from = after.startsWith(prefix + ":") ? after : prefix + ":";
        return new Document("_id", new Document("$gt", from).append("$lt", prefix + ":\uffff"));
    }

    private static List<String> statuses(String state) {
        var name = state.toUpperCase(Locale.ROOT);
        if (name.equals(UNDELIVERED)) {
            return List.of(Status.FAILED.name(), Status.UNKNOWN.name());
        }
        return Arrays.stream(Status.values())
                .map(Status::name)
                .filter(name::equals)
                .findFirst()
                .map(List::of)
                .orElseThrow(() -> Refusal.fields().at("state", "reminder.state", state));
    }
}
