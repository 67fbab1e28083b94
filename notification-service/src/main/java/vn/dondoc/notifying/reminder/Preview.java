package vn.dondoc.notifying.reminder;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import vn.dondoc.contracts.reminder.RecipientRole;
import vn.dondoc.notifying.draft.Draft;
import vn.dondoc.notifying.draft.Drafts;
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
    private final Drafts drafts;
    private final Units units;
    private final Clock clock;

    Preview(Obligations obligations, Library library, Plans plans, Drafts drafts, Units units, Clock clock) {
        this.obligations = obligations;
        this.library = library;
        this.plans = plans;
        this.drafts = drafts;
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

    /** Which plan, and how many days from tomorrow on. */
    record Question(String plan, int days) {}

    /**
     * Of a plan that is issued what is owed now counts, of any other what would be owed.
     *
     * @param authorization with which the caller may see a plan that is not issued
     */
    Page<Item> page(Question question, String authorization, Paging paging, Caller caller) {
        if (question.days() < 1 || question.days() > MOST_DAYS) {
            throw Refusal.fields().at("days", "preview.days", MOST_DAYS);
        }
        if (!Keys.isValid(question.plan())) {
            throw Refusal.notFound("plan", question.plan());
        }
        var issued = plans.find(caller.province(), question.plan());
        var items = issued.isPresent()
                ? known(question, caller)
                : prospective(
                        question,
                        drafts.find(question.plan(), authorization)
                                .orElseThrow(() -> Refusal.notFound("plan", question.plan())),
                        caller);
        var found = items.values().stream()
                .filter(item -> item.cursor().compareTo(paging.after()) > 0)
                .limit(paging.oneMore())
                .toList();
        return Page.of(found, paging, Item::cursor);
    }

    private Map<String, Item> prospective(Question question, Draft draft, Caller caller) {
        var items = new TreeMap<String, Item>();
        var timetable = library.open().timetable(caller.province(), question.plan());
        var today = BusinessZone.dateOf(clock.instant());
        var seen = units.all(caller.province()).stream()
                .filter(unit -> caller.sees(unit.id(), unit.path()))
                .toList();
        new Prospect(draft, seen, timetable.calendar(), today)
                .obligations(caller.province())
                .forEach(one -> add(one, timetable, today, today.plusDays(question.days()), items));
        return items;
    }

    private Map<String, Item> known(Question question, Caller caller) {
        var items = new TreeMap<String, Item>();
        var known = library.open();
        var plan = question.plan();
        if (known.isClosed(caller.province(), plan)) {
            return items;
        }
        var timetable = known.timetable(caller.province(), plan);
        var today = BusinessZone.dateOf(clock.instant());
        var after = "";
        for (var page = obligations.after(caller.province(), plan, after);
                !page.isEmpty();
                page = obligations.after(caller.province(), plan, after)) {
            page.stream()
                    .filter(one -> one.open() && sees(one, caller))
                    .forEach(one -> add(one, timetable, today, today.plusDays(question.days()), items));
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
