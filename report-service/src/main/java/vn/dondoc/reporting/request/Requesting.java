package vn.dondoc.reporting.request;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import vn.dondoc.platform.security.Caller;
import vn.dondoc.platform.security.Role;
import vn.dondoc.platform.store.AlreadyExists;
import vn.dondoc.platform.web.ETags;
import vn.dondoc.platform.web.Refusal;
import vn.dondoc.reporting.rulebook.Requests;
import vn.dondoc.reporting.rulebook.Rulebooks;

/** Home Affairs asks for a report, and may take the question back. */
@Service
class Requesting {

    private static final Logger log = LoggerFactory.getLogger(Requesting.class);
    private static final int LONGEST_REASON = 2_000;

    private final ReportRequests requests;
    private final QuestionCheck check;
    private final Requests copies;
    private final Rulebooks rulebooks;
    private final Clock clock;

    Requesting(ReportRequests requests, QuestionCheck check, Requests copies, Rulebooks rulebooks, Clock clock) {
        this.requests = requests;
        this.check = check;
        this.copies = copies;
        this.rulebooks = rulebooks;
        this.clock = clock;
    }

    /** What was stored, and whether it is new. */
    record Receipt(ReportRequest request, boolean isNew) {}

    Receipt ask(String id, Question question, Caller caller) {
        caller.require(Role.MONITOR);
        var known = requests.find(id, caller);
        if (known.isPresent()) {
            return again(known.get(), question);
        }
        check.check(id, question, caller);
        try {
            var at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
            var request = requests.add(ReportRequest.ask(id, caller.province(), question, at));
            log.atInfo().addKeyValue("request", request.key()).log("A report was requested");
            return new Receipt(known(request), true);
        } catch (AlreadyExists e) {
            return again(requests.find(id, caller).orElseThrow(() -> e), question);
        }
    }

    private static Receipt again(ReportRequest known, Question question) {
        known.requireSame(question);
        return new Receipt(known, false);
    }

    ReportRequest withdraw(String id, String reason, @Nullable String ifMatch, Caller caller) {
        caller.require(Role.MONITOR);
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw Refusal.fields().at("/reason", "text", LONGEST_REASON);
        }
        var at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var request = requests.decide(id, caller, known -> {
                    ETags.check(ifMatch, known.version());
                    return Optional.of(known).flatMap(open -> open.withdraw(reason, at));
                })
                .orElseThrow(() -> Refusal.notFound("report-request", id));
        log.atInfo().addKeyValue("request", request.key()).log("A request for a report was withdrawn");
        return known(request);
    }

    /** Whoever reads its own write needs not wait for the event; what the event makes of it is the same. */
    private ReportRequest known(ReportRequest request) {
        copies.keep(request.wire(), request.version());
        rulebooks.renew(request.province());
        return request;
    }
}
