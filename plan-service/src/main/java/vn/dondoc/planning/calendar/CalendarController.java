package vn.dondoc.planning.calendar;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.dondoc.contracts.calendar.Holiday;
import vn.dondoc.platform.security.Caller;
import vn.dondoc.platform.security.Role;
import vn.dondoc.platform.web.ETags;
import vn.dondoc.platform.web.Refusal;

/** Working calendars over HTTP. Everybody of the province reads them; administrators write. */
@RestController
@RequestMapping("/api/v1/calendars")
class CalendarController {

    private final YearCalendars calendars;
    private final ShippedCalendars shipped;

    CalendarController(YearCalendars calendars, ShippedCalendars shipped) {
        this.calendars = calendars;
        this.shipped = shipped;
    }

    @PutMapping("/{year}")
    ResponseEntity<CalendarView> put(
            @PathVariable int year,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody CalendarBody body,
            Caller caller) {
        caller.require(Role.ADMIN);
        var days = body.read(year);
        var isNew = calendars.find(year, caller).isEmpty();
        var calendar = calendars.put(year, days, ifMatch, caller);
        var answer = isNew ? ResponseEntity.created(URI.create("/api/v1/calendars/" + year)) : ResponseEntity.ok();
        return answer.eTag(ETags.of(calendar.version())).body(CalendarView.of(year, calendar.days()));
    }

    @GetMapping("/{year}")
    ResponseEntity<CalendarView> get(@PathVariable int year, Caller caller) {
        var stored = calendars.find(year, caller);
        var days = stored.map(YearCalendar::days)
                .or(() -> shipped.of(year))
                .orElseThrow(() -> Refusal.notFound("calendar", String.valueOf(year)));
        return ResponseEntity.ok()
                .eTag(ETags.of(stored.map(YearCalendar::version).orElse(0L)))
                .body(CalendarView.of(year, days));
    }

    record CalendarView(
            int year,
            List<Holiday> holidays,
            List<LocalDate> makeUpDays,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String source) {

        static CalendarView of(int year, YearCalendar.Days days) {
            return new CalendarView(year, days.holidays(), days.makeUpDays(), days.source());
        }
    }
}
