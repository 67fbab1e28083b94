package vn.dondoc.reporting.report;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import vn.dondoc.platform.security.Caller;
import vn.dondoc.platform.security.Role;
import vn.dondoc.platform.store.Change;
import vn.dondoc.platform.web.ETags;
import vn.dondoc.platform.web.Refusal;
import vn.dondoc.reporting.rulebook.Rulebooks;

/** Home Affairs' side: it accepts a report, or sends it back with a reason. */
@Service
class Acceptance {

    private static final Logger log = LoggerFactory.getLogger(Acceptance.class);
    private static final int LONGEST_REASON = 2_000;

    private final Reports reports;
    private final Rulebooks rulebooks;
    private final Clock clock;

    Acceptance(Reports reports, Rulebooks rulebooks, Clock clock) {
        this.reports = reports;
        this.rulebooks = rulebooks;
        this.clock = clock;
    }

    UnitReport accept(Place place, @Nullable String ifMatch, Caller caller) {
        admit(place, caller);
        var at = now();
        return decide(place, ifMatch, caller, report -> report.accept(caller.subject(), at));
    }

    UnitReport giveBack(Place place, String reason, @Nullable String ifMatch, Caller caller) {
        admit(place, caller);
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw Refusal.fields().at("/reason", "text", LONGEST_REASON);
        }
        var at = now();
        return decide(place, ifMatch, caller, report -> report.giveBack(reason, caller.subject(), at));
    }

    private void admit(Place place, Caller caller) {
        var book = rulebooks.find(caller.province(), place.planId());
        if (book.filter(known -> known.seenBy(caller, place.unitId())).isEmpty()) {
            throw Refusal.notFound("report", place.id());
        }
        caller.require(Role.MONITOR);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private UnitReport decide(
            Place place,
            @Nullable String ifMatch,
            Caller caller,
            Function<UnitReport, Optional<Change<UnitReport>>> decision) {
        var report = reports.decide(place, caller, known -> {
                    ETags.check(ifMatch, known.version());
                    return decision.apply(known);
                })
                .orElseThrow(() -> Refusal.notFound("report", place.id()));
        log.atInfo().addKeyValue("report", report.key()).log("Report is {}", report.status());
        return report;
    }
}
