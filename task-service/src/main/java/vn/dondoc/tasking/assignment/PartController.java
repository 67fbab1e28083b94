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
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.dondoc.contracts.Lists;
import vn.dondoc.platform.security.Caller;

/** Parts of an occurrence: given by the unit, worked on by its divisions. */
@RestController
@RequestMapping("/api/v1/assignments/{id}/occurrences/{n}/parts/{part}")
class PartController {

    private final PartWork work;
    private final AssignmentViews views;

    PartController(PartWork work, AssignmentViews views) {
        this.work = work;
        this.views = views;
    }

    record Order(
            @Nullable String divisionId,
            @Nullable String name,
            @Nullable LocalDate dueOn,
            @Nullable String note) {

        Part.Order checked() {
            return new Part.Order(
                    divisionId,
                    Fields.oneOf("/divisionId", divisionId, "/name", name),
                    Fields.required("/dueOn", dueOn),
                    Fields.optional("/note", note));
        }
    }

    record Progress(@Nullable Integer percent, @Nullable String note) {}

    record Completion(@Nullable String note, List<String> evidenceIds) {

        Completion {
            evidenceIds = Lists.copy(evidenceIds);
        }
    }

    record Reason(@Nullable String reason) {}

    @GetMapping
    ResponseEntity<PartView> find(
            @PathVariable String id, @PathVariable int n, @PathVariable String part, Caller caller) {
        return answer(n, part, work.find(new PartWork.Target(id, n, part, null), caller));
    }

    @PutMapping
    ResponseEntity<PartView> give(
            @PathVariable String id,
            @PathVariable int n,
            @PathVariable String part,
            @RequestBody Order body,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Caller caller) {
        var target = new PartWork.Target(id, n, Fields.id("part", part), ifMatch);
        return answer(n, part, work.give(target, body.checked(), caller));
    }

    @PostMapping("/withdrawal")
    ResponseEntity<PartView> withdraw(
            @PathVariable String id,
            @PathVariable int n,
            @PathVariable String part,
            @RequestBody(required = false) @Nullable Reason body,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Caller caller) {
        var reason = Fields.optional("/reason", body == null ? null : body.reason());
        return answer(n, part, work.withdraw(new PartWork.Target(id, n, part, ifMatch), reason, caller));
    }

    @PostMapping("/progress")
    ResponseEntity<PartView> progress(
            @PathVariable String id,
            @PathVariable int n,
            @PathVariable String part,
            @RequestBody Progress body,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Caller caller) {
        var percent = Fields.percent("/percent", body.percent());
        var note = Fields.optional("/note", body.note());
        return answer(n, part, work.progress(new PartWork.Target(id, n, part, ifMatch), percent, note, caller));
    }

    @PostMapping("/completion")
    ResponseEntity<PartView> complete(
            @PathVariable String id,
            @PathVariable int n,
            @PathVariable String part,
            @RequestBody(required = false) @Nullable Completion body,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Caller caller) {
        var completion = body == null ? new Completion(null, List.of()) : body;
        var note = Fields.optional("/note", completion.note());
        var evidence = Fields.ids("/evidenceIds", completion.evidenceIds());
        return answer(n, part, work.complete(new PartWork.Target(id, n, part, ifMatch), note, evidence, caller));
    }

    @PostMapping("/inability")
    ResponseEntity<PartView> giveUp(
            @PathVariable String id,
            @PathVariable int n,
            @PathVariable String part,
            @RequestBody Reason body,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Caller caller) {
        var reason = Fields.required("/reason", body.reason());
        return answer(n, part, work.giveUp(new PartWork.Target(id, n, part, ifMatch), reason, caller));
    }

    @PostMapping("/reopening")
    ResponseEntity<PartView> reopen(
            @PathVariable String id,
            @PathVariable int n,
            @PathVariable String part,
            @RequestBody Reason body,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Caller caller) {
        var reason = Fields.required("/reason", body.reason());
        return answer(n, part, work.reopen(new PartWork.Target(id, n, part, ifMatch), reason, caller));
    }

    private ResponseEntity<PartView> answer(int n, String part, Assignment assignment) {
        return views.answer(HttpStatus.OK, assignment, n, part);
    }
}
