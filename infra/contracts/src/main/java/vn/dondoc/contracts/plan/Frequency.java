package vn.dondoc.contracts.plan;

/** How often a quota or a task repeats within the plan's year. */
public enum Frequency {
    MONTH,
    QUARTER,
    HALF_YEAR,
    YEAR
}
