package vn.dondoc.reporting.tracking;

import vn.dondoc.platform.store.Keys;

/** One unit under one plan of a province: what a sheet is kept for, and under which its facts lie together. */
record SheetKey(String province, String planId, String unitId) {

    @Override
    public String toString() {
        return Keys.of(province, planId, unitId);
    }

    /** Whose fact it is: its key begins with that of the sheet. */
    static SheetKey ofFact(String factKey) {
        var parts = factKey.split(":", 4);
        return new SheetKey(parts[0], parts[1], parts[2]);
    }

    SheetKey of(String otherUnitId) {
        return new SheetKey(province, planId, otherUnitId);
    }
}
