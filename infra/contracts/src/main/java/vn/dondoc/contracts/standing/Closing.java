package vn.dondoc.contracts.standing;

/** How a report closed. The four always add up to what was assigned. */
public enum Closing {
    REPORTED,
    CONFIRMED_ZERO,
    EXEMPT,
    MISSING
}
