package vn.dondoc.tasking.assignment;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.dondoc.contracts.assignment.OccurrenceState;
import vn.dondoc.platform.security.Caller;
import vn.dondoc.platform.web.Page;
import vn.dondoc.platform.web.Paging;

/** What is to be done by when, and who has to act: for a division, a unit, or the whole province. */
@RestController
@RequestMapping("/api/v1/assignments/work-list")
class WorkListController {

    private final WorkItems items;

    WorkListController(WorkItems items) {
        this.items = items;
    }

    @GetMapping
    Page<WorkItem> list(
            @RequestParam @Nullable String plan,
            @RequestParam @Nullable String unit,
            @RequestParam(defaultValue = "") Set<OccurrenceState> state,
            @RequestParam(defaultValue = "") Set<TimeState> timeState,
            @RequestParam(defaultValue = "") Set<WaitingFor> waitingFor,
            @RequestParam @Nullable LocalDate dueFrom,
            @RequestParam @Nullable LocalDate dueTo,
            @RequestParam @Nullable String group,
            @RequestParam @Nullable String text,
            Paging paging,
            Caller caller) {
        var query = new WorkQuery(
                plan, unit, state, timeState, waitingFor, dueFrom, dueTo, group, Fields.optional("text", text));
        return items.page(query, paging, caller);
    }

    @GetMapping("/counts")
    WorkCounts count(
            @RequestParam @Nullable String plan,
            @RequestParam @Nullable String unit,
            @RequestParam @Nullable String group,
            @RequestParam @Nullable String text,
            Caller caller) {
        var query = new WorkQuery(
                plan, unit, Set.of(), Set.of(), Set.of(), null, null, group, Fields.optional("text", text));
        return items.count(query, caller);
    }
}
