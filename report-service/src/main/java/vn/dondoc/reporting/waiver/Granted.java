package vn.dondoc.reporting.waiver;

import java.util.List;
import org.springframework.stereotype.Service;
import vn.dondoc.reporting.rulebook.FactReading;
import vn.dondoc.reporting.standing.Waiver;

/** What was granted, for those who judge. It is read from the original and not from a copy that may lag behind. */
@Service
public class Granted {

    private final Grants grants;

    Granted(Grants grants) {
        this.grants = grants;
    }

    public List<Waiver> toUnit(String province, String planId, String unitId) {
        return waivers(grants.under(province, planId, unitId));
    }

    public List<Waiver> underPlan(String province, String planId) {
        return waivers(grants.under(province, planId));
    }

    private static List<Waiver> waivers(List<Grant> grants) {
        return grants.stream().map(grant -> FactReading.waiver(grant.wire())).toList();
    }
}
