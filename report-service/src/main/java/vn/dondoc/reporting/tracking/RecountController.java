package vn.dondoc.reporting.tracking;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.dondoc.platform.security.Caller;
import vn.dondoc.platform.security.Role;
import vn.dondoc.platform.web.Refusal;
import vn.dondoc.reporting.rulebook.Rulebooks;

/** Orders a recount of a plan and answers what is different; {@code ?repair=true} mends it. */
@RestController
class RecountController {

    private final Recount recount;
    private final Rulebooks rulebooks;

    RecountController(Recount recount, Rulebooks rulebooks) {
        this.recount = recount;
        this.rulebooks = rulebooks;
    }

    @PostMapping("/api/v1/standings/{planId}/recount")
    Recount.Result recount(
            @PathVariable String planId, @RequestParam(defaultValue = "false") boolean repair, Caller caller) {
        caller.require(Role.MONITOR, Role.ADMIN);
        return rulebooks
                .find(caller.province(), planId)
                .map(book -> recount.run(caller.province(), book, repair))
                .orElseThrow(() -> Refusal.notFound("plan", planId));
    }
}
