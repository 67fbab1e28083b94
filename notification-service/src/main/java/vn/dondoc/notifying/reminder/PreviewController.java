package vn.dondoc.notifying.reminder;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.dondoc.notifying.draft.PlansAway;
import vn.dondoc.notifying.reminder.Preview.Question;
import vn.dondoc.platform.security.Caller;
import vn.dondoc.platform.web.Page;
import vn.dondoc.platform.web.Paging;
import vn.dondoc.platform.web.Problems;

/** What will go out, also of a plan that is not issued yet. */
@RestController
@RequestMapping("/api/v1/reminders/preview")
class PreviewController {

    private final Preview preview;
    private final Problems problems;

    PreviewController(Preview preview, Problems problems) {
        this.preview = preview;
        this.problems = problems;
    }

    @GetMapping
    Page<Preview.Item> preview(
            @RequestParam String plan,
            @RequestParam(defaultValue = "14") int days,
            @RequestHeader(HttpHeaders.AUTHORIZATION) String authorization,
            Paging paging,
            Caller caller) {
        return preview.page(new Question(plan, days), authorization, paging, caller);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> away(PlansAway away) {
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .header(HttpHeaders.RETRY_AFTER, "5")
                .body(problems.problem(HttpStatus.SERVICE_UNAVAILABLE, "unavailable"));
    }
}
