package vn.dondoc.notifying.reminder;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
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

/** Who would get what and why, still today and in the next days, if nothing were done until then. */
@Component
class Preview {

    private static final int MOST_DAYS = 62;

    private final Obligations obligations;
    private final AssignedTasks assigned;
    private final Ledger ledger;
    private final Library library;
    private final Plans plans;
    private final Drafts drafts;
    private final Units units;
    private final Clock clock;

    Preview(
            Obligations obligations,
            AssignedTasks assigned,
            Ledger ledger,
            Library library,
            Plans plans,
            Drafts drafts,
            Units units,
            Clock clock) {
        this.obligations = obligations;
        this.assigned = assigned;
        this.ledger = ledger;
        this.library = library;
        this.plans = plans;
        this.drafts = drafts;
        this.units = units;
        this.clock = clock;
    }

    /** What one role mailbox of one unit would hear at one stage on one day. */
    record Item(LocalDate day, String planId, String unitId, String stage, RecipientRole role, List<Due> items) {

        String cursor() {
            return Keys.of(day.toString(), unitId, stage, role.name());
        }
    }

    /** What it is about. */
    record Due(String obligationId, String title, LocalDate dueOn) {}

    /** Which plan, and how many days after today. */
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
        var found = items.items().values().stream()
                .filter(item -> item.cursor().compareTo(paging.after()) > 0)
                .limit(paging.oneMore())
                .toList();
        return Page.of(found, paging, Item::cursor);
    }

    private Outlook prospective(Question question, Draft draft, Caller caller) {
        var outlook = outlook(question, library.open(), caller);
        var seen = units.all(caller.province()).stream()
                .filter(unit -> caller.sees(unit.id(), unit.path()))
                .toList();
        var prospect = new Prospect(draft, seen, outlook.timetable().calendar(), outlook.today());
        prospect.assigned(caller.province()).forEach(outlook::add);
        prospect.obligations(caller.province()).forEach(outlook::add);
        return outlook;
    }

    private Outlook known(Question question, Caller caller) {
        var known = library.open();
        var outlook = outlook(question, known, caller);
        var plan = question.plan();
        if (known.isClosed(caller.province(), plan)) {
            return outlook;
        }
        all(key -> assigned.after(caller.province(), plan, key), Assigned::key)
                .filter(one -> one.inForce() && sees(one.unitId(), caller))
                .forEach(outlook::add);
        all(key -> obligations.after(caller.province(), plan, key), Obligation::key)
                .filter(one -> one.open() && sees(one.unitId(), caller))
                .forEach(outlook::add);
        pending(caller.province(), plan)
                .filter(row -> sees(row.matter().unitId(), caller))
                .forEach(outlook::add);
        return outlook;
    }

    /** What has not gone out yet; a row that is settled is withdrawn only when its mail would go out. */
    private Stream<Reminder> pending(String province, String plan) {
        return pages(key -> ledger.pending(province, plan, key), Reminder::key).flatMap(rows -> {
            var parcel = new Parcel(rows.get(0).recipient(), rows, obligations.about(rows), assigned.about(rows));
            return rows.stream().filter(row -> !row.isConfirmation() && parcel.bears(row));
        });
    }

    private Outlook outlook(Question question, Library.Known known, Caller caller) {
        var today = BusinessZone.dateOf(clock.instant());
        return Outlook.empty(
                known.timetable(caller.province(), question.plan()), today, today.plusDays(question.days()));
    }

    private static <T> Stream<T> all(Function<String, List<T>> after, Function<T, String> key) {
        return pages(after, key).flatMap(List::stream);
    }

    /** Page after page, each read when it is needed. */
    private static <T> Stream<List<T>> pages(Function<String, List<T>> after, Function<T, String> key) {
        return Stream.iterate(
                after.apply(""), page -> !page.isEmpty(), page -> after.apply(key.apply(page.get(page.size() - 1))));
    }

    private boolean sees(String unitId, Caller caller) {
        return caller.seesAll() || units.find(unitId, caller).isPresent();
    }
}
