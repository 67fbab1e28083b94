package vn.dondoc.contracts.plan;

/** How often a quota or a task repeats within the plan's year, which holds {@code 12 / months} periods of it. */
public enum Frequency {
    MONTH(1),
    QUARTER(3),
    HALF_YEAR(6),
    YEAR(12);

    private final int months;

    Frequency(int months) {
        this.months = months;
    }

    public int months() {
        return months;
    }
}
