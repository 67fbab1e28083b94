package vn.dondoc.reporting.report;

import vn.dondoc.platform.store.Keys;
import vn.dondoc.reporting.regime.ReportPeriod;

/** Which report: there is one per plan, unit and period, or request. */
public record Place(String planId, String unitId, ReportPeriod period) {

    public String id() {
        return Keys.of(planId, unitId, period.toString());
    }
}
