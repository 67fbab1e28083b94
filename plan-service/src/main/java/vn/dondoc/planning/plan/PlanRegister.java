package vn.dondoc.planning.plan;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.dondoc.platform.security.Caller;

/** What others within the service may know of plans. */
@Service
public class PlanRegister {

    private final Plans plans;

    PlanRegister(Plans plans) {
        this.plans = plans;
    }

    /** A plan as it is put on paper, and whether it is in force. */
    public record Written(PlanContent content, boolean issued) {}

    /** What a plan says now, or what the issued version of that number said; nothing for who may not see it. */
    public Optional<Written> written(String id, @Nullable Integer version, Caller caller) {
        return plans.find(id, caller).flatMap(plan -> written(plan, version));
    }

    private static Optional<Written> written(Plan plan, @Nullable Integer version) {
        if (version == null) {
            return Optional.of(new Written(plan.content(), plan.isIssued()));
        }
        return plan.versions().stream()
                .filter(issued -> issued.number() == version)
                .findFirst()
                .map(issued -> new Written(issued.content(), true));
    }
}
