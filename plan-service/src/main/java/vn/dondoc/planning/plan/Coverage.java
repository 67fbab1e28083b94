package vn.dondoc.planning.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.plan.Hardness;

/**
 * How a unit's plan answers the plans above it: each task and quota of those that binds the unit, and what of its own
 * plan covers it.
 *
 * @param covered whether nothing is missing or lower; what is not mandatory is shown and does not count
 */
record Coverage(String planId, String unitId, boolean covered, List<ParentPlan> parents) {

    /** One plan above and what of it binds the unit. */
    record ParentPlan(String planId, String title, List<Item> items) {}

    /**
     * One task or quota of the plan above.
     *
     * @param hardness of a quota
     * @param coveredBy id in the unit's own plan of what comes closest, absent where nothing does
     */
    record Item(
            Kind kind,
            String id,
            String title,
            @Nullable Hardness hardness,
            State state,
            @Nullable String coveredBy,
            List<Difference> differences) {

        /** Whether the unit's plan falls short of it. */
        boolean isShort() {
            return state != State.COVERED && (hardness == null || hardness == Hardness.MANDATORY);
        }
    }

    /** In what the own plan asks less: the field of the plan, what stands above, what stands here. */
    record Difference(
            String field, @Nullable String parent, @Nullable String own) {

        static Difference of(String field, @Nullable Object parent, @Nullable Object own) {
            return new Difference(
                    field, parent == null ? null : parent.toString(), own == null ? null : own.toString());
        }
    }

    /** What is looked at. */
    enum Kind {
        TASK,
        QUOTA
    }

    /** Covered, covered by less than is asked, or not found at all. */
    enum State {
        COVERED,
        LOWER,
        MISSING
    }

    static Coverage of(String planId, String unitId, List<ParentPlan> parents) {
        var covered =
                parents.stream().flatMap(parent -> parent.items().stream()).noneMatch(Item::isShort);
        return new Coverage(planId, unitId, covered, parents);
    }
}
