package vn.dondoc.platform.time;

/** Where a due date goes that falls on a day off. No regulation settles it for reports, so it is data (facts 2.6). */
public enum Roll {
    NEXT,
    PREVIOUS,
    AS_IS
}
