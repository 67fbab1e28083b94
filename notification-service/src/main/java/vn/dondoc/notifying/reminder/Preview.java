package vn.dondoc.notifying.reminder;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import vn.dondoc.contracts.reminder.RecipientRole;
import vn.dondoc.platform.register.Plans;
import vn.dondoc.platform.register.Units;
import vn.dondoc.platform.security.Caller;
import vn.dondoc.platform.store.Keys;
import vn.dondoc.platform.time.BusinessZone;
import vn.dondoc.platform.web.Page;
import vn.dondoc.platform.web.Paging;
import vn.dondoc.platform.web.Refusal;

/** Who would get what and why in the next days, if nothing were done until then. */
@Component
class Preview {

    private static final int MOST_DAYS = 62;

    private final Obligations obligations;
    private final Library library;
    private final Plans plans;
    private final Units units;
    private final Clock clock;

    Preview(Obligations obligations, Library library, Plans plans, Units units, Clock clock) {
        this.obligations = obligations;
        this.library = library;
        this.plans = plans;
        this.units = units;
        this.clock = clock;
    }

    /** What one role mailbox of one unit would hear at one stage on one day. */
    record Item(LocalDate day, String planId, String unitId, String stage, RecipientRole role, List<Due> items) {

        private String cursor() {
            return Keys.of(day.toString(), unitId, stage, role.name());
        }
    }

    record Due(String obligationId, String title, LocalDate dueOn) {}

    Page<Item> page(String plan, int days, Paging paging, Caller caller) {
        if (days < 1 || days > MOST_DAYS) {
            throw Refusal.fields().at("days", "preview.days", MOST_DAYS);
        }
        if (plans.find(caller.province(), plan).isEmpty()) {
            throw Refusal.notFound("plan", plan);
        }
        var found = collect(plan, days, caller).values().stream()
                .filter(item -> item.cursor().compareTo(paging.after()) > 0)
                .limit(paging.oneMore())
                .toList();
        return Page.of(found, paging, Item::cursor);
    }

    private Map<String, Item> collect(String plan, int days, Caller caller) {
        var items = new TreeMap<String, Item>();
        var timetable = library.open().timetable(caller.province(), plan);
        var today = BusinessZone.dateOf(clock.instant());
        var after = "";
        for (var page = obligations.after(caller.province(), plan, after);
                !page.isEmpty();
                page = obligations.after(caller.province(), plan, after)) {
            page.stream()
                    .filter(one -> one.open() && sees(one, caller))
                    .forEach(one -> add(one, timetable, today, today.plusDays(days), items));
            after = page.get(page.size() - 1).key();
        }
        return items;
    }

    private boolean sees(Obligation one, Caller caller) {
        return caller.seesAll() || units.find(one.unitId(), caller).isPresent();
    }

    private static void add(
            Obligation one, Timetable timetable, LocalDate today, LocalDate until, Map<String, Item> items) {
        for (var appointment : timetable.appointments(one)) {
            var day = timetable.mailDay(appointment.day());
            if (day.isAfter(today) && !day.isAfter(until)) {
                for (var role : appointment.stage().to()) {
                    var item = new Item(
                            day, one.planId(), one.unitId(), appointment.stage().id(), role, new ArrayList<>());
                    items.computeIfAbsent(item.cursor(), key -> item)
                            .items()
                            .add(new Due(one.id(), Wording.title(one), one.dueOn()));
                }
            }
        }
    }
}
