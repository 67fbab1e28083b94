package vn.dondoc.platform.service;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.ResponseEntity;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.dondoc.contracts.calendar.CalendarChanged;
import vn.dondoc.contracts.calendar.CalendarState;
import vn.dondoc.contracts.calendar.Holiday;
import vn.dondoc.platform.security.Caller;
import vn.dondoc.platform.security.Role;
import vn.dondoc.platform.store.Aggregate;
import vn.dondoc.platform.store.Aggregates;
import vn.dondoc.platform.store.Change;
import vn.dondoc.platform.store.Store;
import vn.dondoc.platform.web.ETags;
import vn.dondoc.platform.web.Page;
import vn.dondoc.platform.web.Paging;
import vn.dondoc.platform.web.Refusal;
import vn.dondoc.testing.ManualClock;
import vn.dondoc.testing.TestTokens;

/** The smallest service that the platform can carry: it keeps the days off of a year. */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import(TestService.YearController.class)
class TestService {

    @Bean
    Clock clock() {
        return ManualClock.at("2026-03-02T08:00");
    }

    @Bean
    JwtDecoder jwtDecoder() {
        return TestTokens.decoder();
    }

    /** A year's days off. */
    public record Year(String id, String province, long version, List<LocalDate> off) implements Aggregate {

        Change<Year> with(List<LocalDate> days, Clock clock) {
            var next = new Year(id, province, version + 1, days);
            var holidays = days.stream().map(day -> new Holiday(day, "Nghỉ")).toList();
            return new Change<>(
                    next,
                    new CalendarChanged(
                            new CalendarState(province, Integer.parseInt(id), holidays, List.of(), clock.instant())));
        }
    }

    record Body(@Nullable List<LocalDate> off) {}

    @RestController
    @RequestMapping("/api/v1/years")
    static class YearController {

        private final Aggregates<Year> years;
        private final Clock clock;

        YearController(Store store, Clock clock) {
            this.years = store.aggregates("years", Year.class);
            this.clock = clock;
        }

        @PutMapping("/{id}")
        ResponseEntity<Year> put(
                @PathVariable String id,
                @RequestBody Body body,
                @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
                Caller caller) {
            caller.require(Role.ADMIN);
            if (body.off() == null) {
                throw Refusal.fields().at("/off", "required");
            }
            var known = years.find(caller.key(id));
            known.ifPresent(year -> ETags.check(ifMatch, year.version()));
            var blank = new Year(id, caller.province(), 0, List.of());
            var stored = known.isPresent()
                    ? years.update(known.get().with(body.off(), clock))
                    : years.insert(blank.with(body.off(), clock));
            return ResponseEntity.ok().eTag(ETags.of(stored.version())).body(stored);
        }

        @GetMapping("/{id}")
        Year get(@PathVariable String id, Caller caller) {
            return years.find(caller.key(id)).orElseThrow(() -> Refusal.notFound("year", id));
        }

        @GetMapping
        Page<Year> list(Paging paging, Caller caller) {
            var found = years.page(caller.province() + ":", paging.after(), paging.oneMore());
            return Page.of(found, paging, Year::key);
        }
    }
}
