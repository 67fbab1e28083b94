package vn.dondoc.platform.time;

/** How often something is owed. A year holds {@code 12 / months} periods of a frequency. */
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
