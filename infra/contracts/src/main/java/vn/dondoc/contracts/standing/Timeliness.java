package vn.dondoc.contracts.standing;

/** Whether a report came in time; an axis of its own. */
public enum Timeliness {
    ON_TIME,
    LATE,
    NOT_DUE,
    OVERDUE
}
