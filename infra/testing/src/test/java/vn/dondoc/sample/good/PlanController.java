package vn.dondoc.sample.good;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Repository;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.dondoc.platform.security.Caller;

@RestController
class PlanController {

    private final Plans plans;
    private final Clock clock;

    PlanController(Plans plans, Clock clock) {
        this.plans = plans;
        this.clock = clock;
    }

    @GetMapping("/plans")
    List<String> list(Caller caller) {
        return plans.list(caller, Instant.now(clock));
    }

    @GetMapping("/alive")
    String alive() {
        return "yes";
    }

    @Repository
    static class Plans {

        List<String> list(Caller caller, Instant at) {
            return List.of(caller.userId(), at.toString());
        }
    }
}
