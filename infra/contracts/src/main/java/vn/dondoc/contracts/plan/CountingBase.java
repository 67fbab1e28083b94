package vn.dondoc.contracts.plan;

/** Which days a period holds: the calendar's own, or the 15th-to-14th windows of Decree 09/2019, article 12. */
public enum CountingBase {
    CALENDAR,
    REPORTING_WINDOW
}
