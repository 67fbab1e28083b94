package vn.dondoc.contracts.assignment;

/** Where an occurrence stands in its workflow. Overdue is a matter of time and another field. */
public enum OccurrenceState {
    NOT_STARTED,
    IN_PROGRESS,
    DONE,
    NOT_DONE,
    CANCELLED
}
