package vn.dondoc.notifying.reminder;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dondoc.notifying.reminder.LedgerSearch.Wanted;
import vn.dondoc.notifying.reminder.Receipt.Heading;
import vn.dondoc.platform.security.Caller;
import vn.dondoc.platform.web.Page;
import vn.dondoc.platform.web.Paging;

/** Reads the proof out of the ledger, a few rows at a time; never more than one unit's rows are in memory. */
@Component
class Receipts {

    private static final int BATCH = 500;
    private static final Comparator<Heading> ORDER =
            Comparator.comparing(Heading::period).thenComparing(Heading::kind).thenComparing(Heading::role);

    private final LedgerSearch search;
    private final Library library;

    Receipts(LedgerSearch search, Library library) {
        this.search = search;
        this.library = library;
    }

    /** What is asked about: one plan, and perhaps one unit and one period. */
    record Question(
            String plan, @Nullable String unit, @Nullable String period) {

        Wanted wanted() {
            return new Wanted(unit, plan, null);
        }

        boolean names(Reminder row) {
            return period == null || period.equals(Receipt.period(row.matter()));
        }
    }

    /** Whole units, until the page is full; the cursor is the last unit. */
    Page<Receipt> page(Question question, Paging paging, Caller caller) {
        search.check(question.unit(), question.plan(), caller);
        var known = library.open();
        var found = new ArrayList<Receipt>();
        var after = paging.after().isEmpty() ? "" : question.plan() + ":" + paging.after() + ":\uffff";
        for (var rows = unit(question, after, caller); !rows.isEmpty(); rows = unit(question, after, caller)) {
            var unitId = rows.get(0).matter().unitId();
            if (found.size() >= paging.limit()) {
                return new Page<>(found, found.get(found.size() - 1).unitId());
            }
            found.addAll(receipts(question, rows, known.unitName(caller.province(), unitId)));
            after = question.plan() + ":" + unitId + ":\uffff";
        }
        return new Page<>(found, null);
    }

    private static List<Receipt> receipts(Question question, List<Reminder> rows, String unitName) {
        return rows.stream()
                .filter(row -> question.names(row) && Receipt.counts(row))
                .collect(Collectors.groupingBy(Heading::of))
                .entrySet()
                .stream()
                .sorted((a, b) -> ORDER.compare(a.getKey(), b.getKey()))
                .map(group -> Receipt.of(group.getKey(), group.getValue(), unitName))
                .toList();
    }

    /** All rows of the next unit. */
    private List<Reminder> unit(Question question, String after, Caller caller) {
        var first = search.list(question.wanted(), after, 1, caller);
        if (first.isEmpty()) {
            return first;
        }
        var unit = new Wanted(first.get(0).matter().unitId(), question.plan(), null);
        var rows = new ArrayList<Reminder>();
        each(unit, caller, rows::add);
        return rows;
    }

    /** Every row that answers the question, one by one, by id. */
    void each(Question question, Caller caller, Consumer<Reminder> reader) {
        each(question.wanted(), caller, row -> {
            if (question.names(row)) {
                reader.accept(row);
            }
        });
    }

    private void each(Wanted wanted, Caller caller, Consumer<Reminder> reader) {
        var after = "";
        for (var rows = search.list(wanted, after, BATCH, caller);
                !rows.isEmpty();
                rows = search.list(wanted, after, BATCH, caller)) {
            rows.forEach(reader);
            after = rows.get(rows.size() - 1).id();
        }
    }
}
