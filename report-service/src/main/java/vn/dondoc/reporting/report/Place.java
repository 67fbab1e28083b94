package vn.dondoc.reporting.report;

import vn.dondoc.platform.store.Keys;
import vn.dondoc.platform.time.Period;

/** Which report: there is one per plan, unit and period. */
record Place(String planId, String unitId, Period period) {

    String id() {
        return Keys.of(planId, unitId, period.toString());
    }
}
