package vn.dondoc.contracts.standing;

/** How a cell stands, rule 4 of the compliance rule. */
public enum CellStatus {
    MET,
    MET_LATE,
    MISSED,
    AT_RISK,
    PENDING,
    NOT_APPLICABLE
}
