package vn.dondoc.notifying.reminder;

import java.time.Instant;
import java.util.List;
import vn.dondoc.contracts.urging.UnitsUrged;
import vn.dondoc.contracts.urging.UrgeState;
import vn.dondoc.platform.store.Aggregate;
import vn.dondoc.platform.store.Change;

/** The latest urge by hand under a plan; its version counts them. */
public record Urge(String province, String planId, long version, List<String> unitIds, String note, Instant urgedAt)
        implements Aggregate {

    public Urge {
        unitIds = List.copyOf(unitIds);
    }

    static Change<Urge> first(String province, UrgeCheck.Wanted wanted, Instant at) {
        return new Urge(province, wanted.planId(), 0, List.of(), "", at).again(wanted, at);
    }

    Change<Urge> again(UrgeCheck.Wanted wanted, Instant at) {
        var next = new Urge(province, planId, version + 1, wanted.unitIds(), wanted.note(), at);
        return new Change<>(
                next, new UnitsUrged(new UrgeState(planId, province, next.version, next.unitIds, next.note, at)));
    }

    @Override
    public String id() {
        return planId;
    }

    String stage() {
        return Stage.URGE + version;
    }
}
