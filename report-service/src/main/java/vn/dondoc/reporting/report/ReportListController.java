package vn.dondoc.reporting.report;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.dondoc.contracts.standing.Closing;
import vn.dondoc.platform.register.Plans;
import vn.dondoc.platform.security.Caller;
import vn.dondoc.platform.web.Page;
import vn.dondoc.platform.web.Paging;
import vn.dondoc.reporting.rulebook.Rulebooks;

/** Lists of reports over HTTP; what is owed and was never begun is in them. */
@RestController
class ReportListController {

    private final Owed owed;
    private final Plans plans;
    private final Rulebooks rulebooks;
    private final Clock clock;

    ReportListController(Owed owed, Plans plans, Rulebooks rulebooks, Clock clock) {
        this.owed = owed;
        this.plans = plans;
        this.rulebooks = rulebooks;
        this.clock = clock;
    }

    @GetMapping("/api/v1/reports")
    Page<ReportView> list(
            @RequestParam(required = false) @Nullable String plan,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @Nullable String period,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable Closing closing,
            Paging paging,
            Caller caller) {
        var found = plans(plan, caller)
                .flatMap(id -> underPlan(id, caller))
                .filter(report -> unit == null || unit.equals(report.unitId()))
                .filter(report -> period == null || period.equals(report.period()))
                .filter(report -> state == null || state.equals(report.state()))
                .filter(report -> closing == null || closing == report.closing())
                .filter(report -> report.id().compareTo(paging.after()) > 0)
                .sorted((one, other) -> one.id().compareTo(other.id()))
                .limit(paging.oneMore())
                .toList();
        return Page.of(found, paging, ReportView::id);
    }

    private Stream<String> plans(@Nullable String plan, Caller caller) {
        return plan == null ? plans.all(caller.province()).stream().map(known -> known.id()) : Stream.of(plan);
    }

    private Stream<ReportView> underPlan(String planId, Caller caller) {
        return Optional.of(planId)
                .flatMap(id -> rulebooks.find(caller.province(), id))
                .map(book -> owed.underPlan(book, clock.instant(), caller))
                .orElse(List.of())
                .stream();
    }
}
