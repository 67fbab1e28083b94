package vn.dondoc.platform.store;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.calendar.CalendarChanged;
import vn.dondoc.contracts.calendar.CalendarState;

/** The smallest aggregate: it counts up. Its event is borrowed. */
public record Counter(
        String id,
        String province,
        long version,
        int value,
        @Nullable String remark) implements Aggregate {

    static final Instant AT = Instant.parse("2026-03-02T01:02:03.004Z");

    static Change<Counter> start(String id) {
        return changed(new Counter(id, "demo", 1, 0, null));
    }

    Change<Counter> up() {
        return changed(new Counter(id, province, version + 1, value + 1, remark));
    }

    private static Change<Counter> changed(Counter next) {
        var event = new CalendarChanged(new CalendarState(next.province, 2000 + next.value, List.of(), List.of(), AT));
        return new Change<>(next, event);
    }
}
