package vn.dondoc.tasking.assignment;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.dondoc.contracts.Lists;
import vn.dondoc.contracts.assignment.OccurrenceState;
import vn.dondoc.platform.security.Caller;
import vn.dondoc.platform.web.Page;
import vn.dondoc.platform.web.Paging;
import vn.dondoc.platform.web.Refusal;

/** What units carry out, by the routes of the interface page. The id {@code planId:taskId:unitId} may hold dots. */
@RestController
@RequestMapping("/api/v1/assignments")
class AssignmentController {

    private final Assignments assignments;
    private final WorkLists lists;
    private final FollowUp followUp;
    private final AssignmentViews views;

    AssignmentController(Assignments assignments, WorkLists lists, FollowUp followUp, AssignmentViews views) {
        this.assignments = assignments;
        this.lists = lists;
        this.followUp = followUp;
        this.views = views;
    }

    record Progress(@Nullable Integer percent, @Nullable String note) {}

    record Completion(@Nullable String note, List<String> evidenceIds) {

        Completion {
            evidenceIds = Lists.copy(evidenceIds);
        }
    }

    record Reason(@Nullable String reason) {}

    record Extension(@Nullable LocalDate dueOn, @Nullable String reason) {}

    record Opening(@Nullable LocalDate dueOn, @Nullable String trigger) {}

    @GetMapping
    Page<AssignmentView> list(
            @RequestParam @Nullable String plan,
            @RequestParam @Nullable String unit,
            @RequestParam @Nullable OccurrenceState state,
            @RequestParam @Nullable LocalDate dueBefore,
            Paging paging,
            Caller caller) {
        return views.page(lists.page(new WorkLists.Question(plan, unit, state, dueBefore), paging, caller));
    }

    @GetMapping("/{id}")
    ResponseEntity<AssignmentView> find(@PathVariable String id, Caller caller) {
        var found = assignments.find(id, caller).orElseThrow(() -> Refusal.notFound("assignment", id));
        return views.answer(HttpStatus.OK, found);
    }

    @PostMapping("/{id}/occurrences/{n}/progress")
    ResponseEntity<AssignmentView> progress(
            @PathVariable String id,
            @PathVariable int n,
            @RequestBody Progress body,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Caller caller) {
        var percent = Fields.percent("/percent", body.percent());
        var note = Fields.optional("/note", body.note());
        return ok(followUp.progress(new FollowUp.Target(id, n, ifMatch), percent, note, caller));
    }

    @PostMapping("/{id}/occurrences/{n}/completion")
    ResponseEntity<AssignmentView> complete(
            @PathVariable String id,
            @PathVariable int n,
            @RequestBody(required = false) @Nullable Completion body,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Caller caller) {
        var completion = body == null ? new Completion(null, List.of()) : body;
        var note = Fields.optional("/note", completion.note());
        var evidence = Fields.ids("/evidenceIds", completion.evidenceIds());
        return ok(followUp.complete(new FollowUp.Target(id, n, ifMatch), note, evidence, caller));
    }

    @PostMapping("/{id}/occurrences/{n}/reopening")
    ResponseEntity<AssignmentView> reopen(
            @PathVariable String id,
            @PathVariable int n,
            @RequestBody Reason body,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Caller caller) {
        var reason = Fields.required("/reason", body.reason());
        return ok(followUp.reopen(new FollowUp.Target(id, n, ifMatch), reason, caller));
    }

    @PostMapping("/{id}/occurrences/{n}/extension")
    ResponseEntity<AssignmentView> extend(
            @PathVariable String id,
            @PathVariable int n,
            @RequestBody Extension body,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Caller caller) {
        var dueOn = Fields.required("/dueOn", body.dueOn());
        var reason = Fields.required("/reason", body.reason());
        return ok(followUp.extend(new FollowUp.Target(id, n, ifMatch), dueOn, reason, caller));
    }

    @PostMapping("/{id}/occurrences/{n}/inability")
    ResponseEntity<AssignmentView> giveUp(
            @PathVariable String id,
            @PathVariable int n,
            @RequestBody Reason body,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Caller caller) {
        var reason = Fields.required("/reason", body.reason());
        return ok(followUp.giveUp(new FollowUp.Target(id, n, ifMatch), reason, caller));
    }

    @PostMapping("/{id}/occurrences/{n}/extension-requests")
    ResponseEntity<AssignmentView> askForExtension(
            @PathVariable String id,
            @PathVariable int n,
            @RequestBody Extension body,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Caller caller) {
        var dueOn = Fields.required("/dueOn", body.dueOn());
        var reason = Fields.required("/reason", body.reason());
        return ok(followUp.askForExtension(new FollowUp.Target(id, n, ifMatch), dueOn, reason, caller));
    }

    @PostMapping("/{id}/occurrences/{n}/extension-refusal")
    ResponseEntity<AssignmentView> refuseExtension(
            @PathVariable String id,
            @PathVariable int n,
            @RequestBody Reason body,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Caller caller) {
        var reason = Fields.required("/reason", body.reason());
        return ok(followUp.refuseExtension(new FollowUp.Target(id, n, ifMatch), reason, caller));
    }

    @PostMapping("/{id}/occurrences")
    ResponseEntity<AssignmentView> open(
            @PathVariable String id,
            @RequestBody Opening body,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Caller caller) {
        var dueOn = Fields.required("/dueOn", body.dueOn());
        var trigger = Fields.required("/trigger", body.trigger());
        var given = key == null ? null : Fields.id("Idempotency-Key", key);
        var opened = followUp.open(new FollowUp.Target(id, 0, ifMatch), dueOn, trigger, given, caller);
        return views.answer(opened.created() ? HttpStatus.CREATED : HttpStatus.OK, opened.assignment());
    }

    private ResponseEntity<AssignmentView> ok(Assignment assignment) {
        return views.answer(HttpStatus.OK, assignment);
    }
}
