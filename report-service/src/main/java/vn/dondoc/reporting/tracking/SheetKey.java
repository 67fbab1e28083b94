package vn.dondoc.reporting.tracking;

import vn.dondoc.platform.store.Keys;

/** One unit under one plan of a province: what a sheet is kept for, and under which its facts lie together. */
record SheetKey(String province, String planId, String unitId) {

    @Override
    public String toString() {
        return Keys.of(province, planId, unitId);
    }

    SheetKey of(String otherUnitId) {
        return new SheetKey(province, planId, otherUnitId);
    }
}
