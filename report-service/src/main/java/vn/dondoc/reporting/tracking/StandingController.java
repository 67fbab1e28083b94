package vn.dondoc.reporting.tracking;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.dondoc.platform.security.Caller;
import vn.dondoc.platform.time.Period;
import vn.dondoc.platform.web.Refusal;
import vn.dondoc.reporting.rulebook.Book;
import vn.dondoc.reporting.rulebook.Periods;
import vn.dondoc.reporting.rulebook.Rulebooks;
import vn.dondoc.reporting.standing.Rollup;

/**
 * Standings over HTTP. Who may see a unit goes by the structure of now, what is seen by the instant that is asked for. One
 * unit is judged when it is asked for; roll-ups of today come from the lines.
 */
@RestController
@RequestMapping("/api/v1/standings/{planId}")
class StandingController {

    private final Rulebooks rulebooks;
    private final Judge judge;
    private final Rollups rollups;
    private final Clock clock;

    StandingController(Rulebooks rulebooks, Judge judge, Rollups rollups, Clock clock) {
        this.rulebooks = rulebooks;
        this.judge = judge;
        this.rollups = rollups;
        this.clock = clock;
    }

    @GetMapping
    StandingViews.RollupView rollup(
            @PathVariable String planId,
            @RequestParam(required = false) @Nullable String period,
            @RequestParam(defaultValue = "kind") String by,
            @RequestParam(required = false) @Nullable Instant asOf,
            @RequestParam(required = false) @Nullable String structure,
            Caller caller) {
        var book = book(planId, caller);
        var grouping = Grouping.parse(by);
        var selection = new Rollups.Selection(
                period == null ? null : period(book, period), grouping, Structure.parse(structure));
        var then = past(asOf);
        var at = then == null ? clock.instant() : then;
        return StandingViews.RollupView.of(book, period, grouping, at, rollup(book, selection, then, caller));
    }

    private Rollup rollup(Book book, Rollups.Selection selection, @Nullable Instant asOf, Caller caller) {
        if (asOf == null) {
            return rollups.now(book, selection, caller);
        }
        return rulebooks
                .find(caller.province(), book.plan().id(), asOf)
                .map(then -> rollups.then(then, selection, asOf, caller, unit -> book.seenBy(caller, unit)))
                .orElseGet(() -> Rollup.of(List.of(), cell -> Rollup.NO_KEY));
    }

    @GetMapping("/units/{unitId}")
    StandingViews.UnitView unit(
            @PathVariable String planId,
            @PathVariable String unitId,
            @RequestParam(required = false) @Nullable Instant asOf,
            Caller caller) {
        var then = past(asOf);
        var at = then == null ? clock.instant() : then;
        return judgement(planId, unitId, then, caller)
                .map(found -> new StandingViews.UnitView(planId, unitId, at, found.views(), found.reports()))
                .orElseGet(() -> new StandingViews.UnitView(planId, unitId, at, List.of(), List.of()));
    }

    @GetMapping("/units/{unitId}/{quotaId}/{period}")
    StandingViews.ExplanationView cell(
            @PathVariable String planId,
            @PathVariable String unitId,
            @PathVariable String quotaId,
            @PathVariable String period,
            @RequestParam(required = false) @Nullable Instant asOf,
            Caller caller) {
        var then = past(asOf);
        var at = then == null ? clock.instant() : then;
        var name = Periods.parse(period);
        return judgement(planId, unitId, then, caller)
                .filter(judgement -> name.isPresent() && judgement.book().hasQuota(quotaId))
                .map(judgement -> StandingViews.ExplanationView.of(
                        judgement.sheet().explain(quotaId, name.orElseThrow()), judgement.cell(quotaId, period), at))
                .orElseThrow(() -> Refusal.notFound("cell", quotaId + " " + period));
    }

    /** Of the future nothing is known yet: whoever asks for it is told how things stand now. */
    private @Nullable Instant past(@Nullable Instant asOf) {
        var now = clock.instant();
        return asOf != null && asOf.isAfter(now) ? now : asOf;
    }

    private Optional<Judgement> judgement(String planId, String unitId, @Nullable Instant asOf, Caller caller) {
        var book = book(planId, caller);
        if (!book.seenBy(caller, unitId)) {
            throw Refusal.notFound("unit", unitId);
        }
        var key = new SheetKey(caller.province(), planId, unitId);
        return asOf == null
                ? Optional.of(judge.judge(key, book, clock.instant()))
                : rulebooks.find(caller.province(), planId, asOf).map(then -> judge.judge(key, then, asOf));
    }

    private Book book(String planId, Caller caller) {
        return rulebooks.find(caller.province(), planId).orElseThrow(() -> Refusal.notFound("plan", planId));
    }

    private static Period period(Book book, String name) {
        return Periods.parse(name)
                .filter(period -> period.year() == book.plan().year())
                .orElseThrow(() -> Refusal.rule("unknown-period", name));
    }
}
