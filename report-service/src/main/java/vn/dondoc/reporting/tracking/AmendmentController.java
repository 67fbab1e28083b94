package vn.dondoc.reporting.tracking;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import vn.dondoc.platform.security.Caller;
import vn.dondoc.platform.security.Role;
import vn.dondoc.platform.web.Refusal;
import vn.dondoc.reporting.amendment.AmendmentBody;
import vn.dondoc.reporting.amendment.AmendmentReading;
import vn.dondoc.reporting.rulebook.Book;
import vn.dondoc.reporting.rulebook.Rulebooks;
import vn.dondoc.reporting.standing.Rescheduling;

/**
 * Says what an amendment would touch if it were issued now; nothing is stored. Cells of COMPLETION are judged by the
 * occurrences that there would be, see {@link Rescheduling}.
 */
@RestController
class AmendmentController {

    private final Rulebooks rulebooks;
    private final Facts facts;
    private final Clock clock;

    AmendmentController(Rulebooks rulebooks, Facts facts, Clock clock) {
        this.rulebooks = rulebooks;
        this.facts = facts;
        this.clock = clock;
    }

    /** What would be touched: counts, and of each the first few hundred. */
    record Preview(
            String planId,
            @Nullable LocalDate effectiveOn,
            Instant at,
            Effects.Summary counts,
            List<String> units,
            List<Effects.CellEffect> cells,
            List<Effects.ReportEffect> reports) {}

    @PostMapping("/api/v1/standings/{planId}/amendment-preview")
    Preview preview(@PathVariable String planId, @RequestBody AmendmentBody body, Caller caller) {
        var book = rulebooks.find(caller.province(), planId).orElseThrow(() -> Refusal.notFound("plan", planId));
        admit(book, caller);
        var now = clock.instant();
        var amended = Rulebooks.with(book, AmendmentReading.amended(book.plan(), body, now));
        var effects = effects(book, amended, now, caller);
        return new Preview(
                planId,
                body.effectiveOn(),
                now,
                effects.summary(),
                effects.units(),
                effects.cells(),
                effects.reports());
    }

    /** Home Affairs, or the head of the issuer or of a unit above it, as for the amendment of a unit's plan itself. */
    private static void admit(Book book, Caller caller) {
        if (!caller.has(Role.MONITOR) && !(caller.has(Role.UNIT_LEAD) && reaches(book, caller.unit()))) {
            throw Refusal.forbidden();
        }
    }

    private static boolean reaches(Book book, @Nullable String unit) {
        var issuer = book.plan().issuerId();
        var isAbove =
                unit != null && !book.plan().provincial() && book.path(issuer).contains(unit);
        return issuer.equals(unit) || isAbove;
    }

    private Effects effects(Book book, Book amended, Instant now, Caller caller) {
        var unitIds = book.units().ids();
        var records = facts.underPlan(caller.province(), book.plan().id());
        var before = Judge.judge(records, caller.province(), unitIds, book, now);
        var after = Judge.judge(rescheduled(records, amended), caller.province(), unitIds, amended, now);
        var effects = new Effects(book.rules()::reportWindow);
        unitIds.stream()
                .sorted()
                .forEach(unit -> effects.add(unit, picture(before.get(unit)), picture(after.get(unit))));
        return effects;
    }

    private static Map<String, UnitRecord> rescheduled(Map<String, UnitRecord> records, Book amended) {
        var rescheduling = new Rescheduling(amended.versions(), amended.plan().year(), amended.units());
        var after = new HashMap<>(records);
        amended.units().ids().stream()
                .flatMap(id -> amended.units().find(id).stream())
                .forEach(unit -> after.put(
                        unit.id(),
                        records.getOrDefault(unit.id(), UnitRecord.empty())
                                .rescheduled(known -> rescheduling.of(unit, known))));
        return after;
    }

    private static Picture picture(@Nullable Judgement judgement) {
        return judgement == null ? new Picture(List.of(), List.of(), null) : judgement.picture();
    }
}
