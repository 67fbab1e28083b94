package vn.dondoc.reporting.tracking;

import vn.dondoc.platform.store.Keys;

/** One plan of a province. */
record PlanKey(String province, String planId) {

    static PlanKey parse(String key) {
        var separator = key.indexOf(':');
        return new PlanKey(key.substring(0, separator), key.substring(separator + 1));
    }

    @Override
    public String toString() {
        return Keys.of(province, planId);
    }
}
