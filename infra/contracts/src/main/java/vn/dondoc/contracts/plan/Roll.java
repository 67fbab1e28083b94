package vn.dondoc.contracts.plan;

/** Where a due date goes that falls on a day off. */
public enum Roll {
    NEXT,
    PREVIOUS,
    AS_IS
}
