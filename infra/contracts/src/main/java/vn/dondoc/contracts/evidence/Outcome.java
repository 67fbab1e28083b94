package vn.dondoc.contracts.evidence;

/** What the editorial board decided. */
public enum Outcome {
    PUBLISHED,
    REJECTED
}
