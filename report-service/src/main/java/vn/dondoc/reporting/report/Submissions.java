package vn.dondoc.reporting.report;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import vn.dondoc.contracts.report.Figure;
import vn.dondoc.platform.security.Caller;
import vn.dondoc.platform.security.Role;
import vn.dondoc.platform.store.AlreadyExists;
import vn.dondoc.platform.web.ETags;
import vn.dondoc.platform.web.Refusal;
import vn.dondoc.reporting.rulebook.Book;
import vn.dondoc.reporting.rulebook.Rulebooks;

/** The unit's side: its people draft, its head submits. */
@Service
class Submissions {

    private static final Logger log = LoggerFactory.getLogger(Submissions.class);
    private static final int LONGEST_TEXT = 100_000;
    private static final int LONGEST_SOURCE = 2_000;
    private static final int MOST_FIGURES = 200;
    private static final int MOST_DIGITS = 15;

    /** The version of a report that is owed and that nobody has begun: it can be read, with that as its ETag. */
    private static final long UNWRITTEN = 0;

    private final Reports reports;
    private final Owed owed;
    private final Rulebooks rulebooks;
    private final Clock clock;

    Submissions(Reports reports, Owed owed, Rulebooks rulebooks, Clock clock) {
        this.reports = reports;
        this.owed = owed;
        this.rulebooks = rulebooks;
        this.clock = clock;
    }

    /** What was stored, and whether it is new. */
    record Receipt(UnitReport report, boolean isNew) {}

    Receipt draft(Place place, Content content, @Nullable String ifMatch, Caller caller) {
        var book = book(place, caller);
        if (!caller.actsFor(place.unitId())) {
            throw Refusal.forbidden();
        }
        check(content, book);
        var at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var dueOn = dueOn(place, book, at, caller);
        var known = redraft(place, content, ifMatch, caller);
        if (known.isPresent()) {
            return new Receipt(known.get(), false);
        }
        ETags.check(ifMatch, UNWRITTEN);
        try {
            var draft = UnitReport.draft(caller.province(), place, dueOn, content, caller.subject(), at);
            return new Receipt(reports.add(draft), true);
        } catch (AlreadyExists e) {
            return new Receipt(redraft(place, content, ifMatch, caller).orElseThrow(() -> e), false);
        }
    }

    private Optional<UnitReport> redraft(Place place, Content content, @Nullable String ifMatch, Caller caller) {
        return reports.decide(place, caller, report -> {
            ETags.check(ifMatch, report.version());
            return report.redraft(content);
        });
    }

    UnitReport submit(Place place, @Nullable String ifMatch, Caller caller) {
        var book = book(place, caller);
        if (!caller.actsFor(place.unitId()) || !caller.has(Role.UNIT_LEAD)) {
            throw Refusal.forbidden();
        }
        var at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var dueOn = dueOn(place, book, at, caller);
        var report = reports.decide(place, caller, known -> {
                    ETags.check(ifMatch, known.version());
                    return known.submit(dueOn, caller.subject(), at);
                })
                .orElseThrow(() -> Refusal.notFound("report", place.id()));
        log.atInfo().addKeyValue("report", report.key()).log("Report submitted");
        return report;
    }

    private Book book(Place place, Caller caller) {
        var book = rulebooks
                .find(caller.province(), place.planId())
                .orElseThrow(() -> Refusal.rule("unknown-plan", place.planId()));
        if (!caller.actsFor(place.unitId()) && !book.seenBy(caller, place.unitId())) {
            throw Refusal.notFound("unit", place.unitId());
        }
        return book;
    }

    private LocalDate dueOn(Place place, Book book, Instant at, Caller caller) {
        if (book.units().find(place.unitId()).isEmpty()) {
            throw Refusal.rule("unknown-unit", place.unitId());
        }
        if (!book.rules().hasReports(place.period())) {
            throw book.request(place.period().toString()).isPresent()
                    ? Refusal.conflict("request-withdrawn", place.period())
                    : Refusal.rule("unknown-period", place.period());
        }
        return owed.dueOn(place, book, at, caller)
                .orElseThrow(() -> Refusal.rule("report-not-owed", place.unitId(), place.period()));
    }

    private static void check(Content content, Book book) {
        var refusal = Refusal.fields();
        if (content.figures().size() > MOST_FIGURES) {
            throw refusal.at("/figures", "report.figures", MOST_FIGURES);
        }
        var stated = new HashSet<String>();
        for (int i = 0; i < content.figures().size(); i++) {
            var figure = content.figures().get(i);
            check(figure, "/figures/" + i, book, refusal);
            if (!stated.add(figure.quotaId())) {
                refusal.at("/figures/" + i + "/quotaId", "report.figure-twice", figure.quotaId());
            }
        }
        if (content.texts().anyMatch(text -> text.length() > LONGEST_TEXT)) {
            refusal.at("", "text", LONGEST_TEXT);
        }
        refusal.throwIfAny();
    }

    private static void check(Figure figure, String pointer, Book book, Refusal refusal) {
        if (!book.hasQuota(figure.quotaId())) {
            refusal.at(pointer + "/quotaId", "unknown-quota", figure.quotaId());
        }
        if (figure.source() != null && figure.source().length() > LONGEST_SOURCE) {
            refusal.at(pointer + "/source", "text", LONGEST_SOURCE);
        }
        if (!isAmount(figure.numerator())) {
            refusal.at(pointer + "/numerator", "report.amount");
        }
        if (!isAmount(figure.denominator())) {
            refusal.at(pointer + "/denominator", "report.amount");
        }
    }

    private static boolean isAmount(BigDecimal number) {
        return number.signum() >= 0 && number.precision() <= MOST_DIGITS && Math.abs(number.scale()) <= MOST_DIGITS;
    }
}
