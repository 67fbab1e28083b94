package vn.dondoc.planning.calendar;

import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Repository;
import vn.dondoc.planning.change.Attempts;
import vn.dondoc.platform.security.Caller;
import vn.dondoc.platform.store.Aggregates;
import vn.dondoc.platform.store.Change;
import vn.dondoc.platform.store.Store;
import vn.dondoc.platform.web.ETags;

/** The working calendars of the provinces. */
@Repository
class YearCalendars {

    private static final Logger log = LoggerFactory.getLogger(YearCalendars.class);

    private final Aggregates<YearCalendar> calendars;
    private final Clock clock;

    YearCalendars(Store store, Clock clock) {
        this.calendars = store.aggregates("calendars", YearCalendar.class);
        this.clock = clock;
    }

    Optional<YearCalendar> find(int year, Caller caller) {
        return calendars.find(caller.key(String.valueOf(year)));
    }

    /** Stores the first calendar of a year. @throws vn.dondoc.platform.store.AlreadyExists if there is one */
    YearCalendar add(Change<YearCalendar> first) {
        return calendars.insert(first);
    }

    /** Sets a year's calendar. Returns it, as it was if it said the same already. */
    YearCalendar put(int year, YearCalendar.Days days, @Nullable String ifMatch, Caller caller) {
        return Attempts.atLatest(() -> {
            var known = find(year, caller);
            ETags.check(ifMatch, known.map(YearCalendar::version).orElse(0L));
            if (known.isPresent() && known.get().days().isSameAs(days)) {
                return known.get();
            }
            var at = clock.instant();
            var set = known.map(calendar -> calendars.update(calendar.replace(days, caller.subject(), at)))
                    .orElseGet(() ->
                            calendars.insert(YearCalendar.first(caller.province(), year, days, caller.subject(), at)));
            log.atInfo().addKeyValue("calendar", set.key()).log("Calendar set");
            return set;
        });
    }
}
