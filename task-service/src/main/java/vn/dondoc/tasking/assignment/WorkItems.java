package vn.dondoc.tasking.assignment;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.dondoc.platform.security.Caller;
import vn.dondoc.platform.web.Page;
import vn.dondoc.platform.web.Paging;

/**
 * Work lists by due date. The sheets of the units asked for say what stands on the page; only the assignments on it are
 * read. Never more places are kept than a page holds, however many units there are.
 */
@Component
class WorkItems {

    private final Sheets sheets;
    private final Reaches reaches;
    private final TaskSearch tasks;
    private final Assignments assignments;
    private final Clock clock;

    WorkItems(Sheets sheets, Reaches reaches, TaskSearch tasks, Assignments assignments, Clock clock) {
        this.sheets = sheets;
        this.reaches = reaches;
        this.tasks = tasks;
        this.assignments = assignments;
        this.clock = clock;
    }

    Page<WorkItem> page(WorkQuery query, Paging paging, Caller caller) {
        var now = Instant.ofEpochMilli(clock.millis());
        var places = Page.of(earliest(query, paging, caller, now), paging, Place::cursor);
        var found = assignments.of(places.items().stream()
                .map(place -> place.key(caller.province()))
                .collect(Collectors.toSet()));
        var items = places.items().stream()
                .flatMap(place -> Optional.ofNullable(found.get(place.key(caller.province())))
                        .flatMap(assignment -> WorkItem.of(assignment, place, now))
                        .stream())
                .toList();
        return new Page<>(items, places.next());
    }

    private List<Place> earliest(WorkQuery query, Paging paging, Caller caller, Instant now) {
        var best = new Earliest(paging);
        var meant = tasks.matching(caller.province(), query.group(), query.text());
        eachLine(query, caller, (sheet, line) -> {
            if (query.matches(line, now) && best.wants(line)) {
                line.places().stream()
                        .filter(place -> meant.test(sheet.planId(), Place.task(place)))
                        .map(place -> Place.on(sheet, line, place))
                        .forEach(best::offer);
            }
        });
        return best.sorted();
    }

    /** Counts of the same, by unit: whoever asks for one unit gets one. */
    WorkCounts count(WorkQuery query, Caller caller) {
        var now = Instant.ofEpochMilli(clock.millis());
        var meant = tasks.matching(caller.province(), query.group(), query.text());
        var byUnit = new TreeMap<String, Tally>();
        eachLine(
                query,
                caller,
                (sheet, line) -> byUnit.computeIfAbsent(line.holder(), unit -> new Tally())
                        .add(line, WorkQuery.count(sheet, line, meant), now));
        return WorkCounts.of(byUnit, query.unit() == null);
    }

    @FunctionalInterface
    private interface LineReader {

        void read(Sheet sheet, Sheet.Line line);
    }

    private void eachLine(WorkQuery query, Caller caller, LineReader reader) {
        var reach = reaches.of(query.plan(), query.unit(), caller);
        var prefix = reach.prefix();
        if (prefix != null) {
            sheets.under(prefix, sheet -> eachLine(sheet, reach, reader));
        } else {
            sheets.of(reach.keys(), sheet -> eachLine(sheet, reach, reader));
        }
    }

    private static void eachLine(Sheet sheet, Reach reach, LineReader reader) {
        sheet.lines().stream().filter(line -> reach.includes(sheet, line)).forEach(line -> reader.read(sheet, line));
    }

    /** The first places after the cursor, one more than the page holds. */
    private static final class Earliest {

        private final PriorityQueue<Place> places = new PriorityQueue<>(Collections.reverseOrder());
        private final List<Place> after;
        private final int limit;

        Earliest(Paging paging) {
            this.after = paging.after().isEmpty() ? List.of() : List.of(Place.parse(paging.after()));
            this.limit = paging.oneMore();
        }

        boolean wants(Sheet.Line line) {
            return (places.size() < limit
                            || !line.dueOn().isAfter(places.element().dueOn()))
                    && after.stream().noneMatch(place -> line.dueOn().isBefore(place.dueOn()));
        }

        void offer(Place place) {
            if (after.stream().allMatch(last -> place.compareTo(last) > 0)) {
                places.add(place);
                if (places.size() > limit) {
                    places.remove();
                }
            }
        }

        List<Place> sorted() {
            var all = new ArrayList<>(places);
            Collections.sort(all);
            return all;
        }
    }
}
