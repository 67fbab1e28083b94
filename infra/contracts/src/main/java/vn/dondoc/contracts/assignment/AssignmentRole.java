package vn.dondoc.contracts.assignment;

/** Chủ trì or phối hợp. Only LEAD counts in a completion quota. */
public enum AssignmentRole {
    LEAD,
    COORDINATE
}
