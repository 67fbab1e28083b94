package vn.dondoc.reporting.tracking;

import java.util.Locale;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.dondoc.platform.security.Caller;
import vn.dondoc.platform.security.Role;
import vn.dondoc.platform.web.Refusal;
import vn.dondoc.reporting.rulebook.Rulebooks;

/**
 * Orders a recount of a plan and answers what is different; {@code ?repair=true} mends it. It counts from the event log,
 * or with {@code ?source=facts}, faster, from what this service kept of it.
 */
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
            @PathVariable String planId,
            @RequestParam(defaultValue = "false") boolean repair,
            @RequestParam(defaultValue = "events") String source,
            Caller caller) {
        caller.require(Role.MONITOR, Role.ADMIN);
        var from = source(source);
        return rulebooks
                .find(caller.province(), planId)
                .map(book -> recount.run(new PlanKey(caller.province(), planId), book, from, repair))
                .orElseThrow(() -> Refusal.notFound("plan", planId));
    }

    private static Recount.Source source(String name) {
        try {
            return Recount.Source.valueOf(name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw Refusal.fields().at("source", "standing.source", name);
        }
    }
}
