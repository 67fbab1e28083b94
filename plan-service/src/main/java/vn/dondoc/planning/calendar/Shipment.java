package vn.dondoc.planning.calendar;

import java.time.Clock;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import vn.dondoc.platform.security.Caller;
import vn.dondoc.platform.store.AlreadyExists;

/** Publishes the shipped tables in a province that has none of its own, so that every service can count working days. */
@Service
public class Shipment {

    private static final Logger log = LoggerFactory.getLogger(Shipment.class);
    private static final String BY = "shipped";

    private final YearCalendars calendars;
    private final ShippedCalendars shipped;
    private final Clock clock;
    private final Set<String> done = ConcurrentHashMap.newKeySet();

    Shipment(YearCalendars calendars, ShippedCalendars shipped, Clock clock) {
        this.calendars = calendars;
        this.shipped = shipped;
        this.clock = clock;
    }

    /** Called with each unit that is registered; only the first one of a province finds something to do. */
    public void to(Caller caller) {
        if (done.contains(caller.province())) {
            return;
        }
        shipped.all().forEach((year, days) -> {
            if (calendars.find(year, caller).isEmpty()) {
                ship(year, days, caller);
            }
        });
        done.add(caller.province());
    }

    private void ship(int year, YearCalendar.Days days, Caller caller) {
        try {
            calendars.add(YearCalendar.first(caller.province(), year, days, BY, clock.instant()));
        } catch (AlreadyExists e) {
            log.atInfo()
                    .addKeyValue("calendar", caller.key(String.valueOf(year)))
                    .log("Calendar was set meanwhile");
        }
    }
}
