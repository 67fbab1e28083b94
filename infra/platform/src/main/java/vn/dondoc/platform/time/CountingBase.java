package vn.dondoc.platform.time;

/** Which days a period name means: its calendar days, or the 15th-to-14th window of Decree 09/2019, article 12. */
public enum CountingBase {
    CALENDAR,
    REPORTING_WINDOW
}
