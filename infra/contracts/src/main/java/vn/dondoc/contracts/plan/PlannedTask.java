package vn.dondoc.contracts.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.Lists;

/**
 * A row of a plan's annex.
 *
 * @param leads 0..n units that carry it (chủ trì)
 * @param appliesTo whom it binds; without one, its leads
 * @param source the place in the document that it comes from
 */
public record PlannedTask(
        String id,
        @Nullable String group,
        String title,
        List<String> forms,
        List<String> channels,
        Schedule schedule,
        List<String> leads,
        List<String> coordinating,
        @Nullable Scope appliesTo,
        @Nullable String source) {

    public PlannedTask {
        forms = Lists.copy(forms);
        channels = Lists.copy(channels);
        leads = Lists.copy(leads);
        coordinating = Lists.copy(coordinating);
    }

    /** Whom the task binds as lead. */
    public Scope binds() {
        return appliesTo == null ? Scope.ofUnits(leads) : appliesTo;
    }
}
