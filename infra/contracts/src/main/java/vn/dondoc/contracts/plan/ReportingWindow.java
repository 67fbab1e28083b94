package vn.dondoc.contracts.plan;

/** Which days a report covers: the windows of Decree 09/2019, or the calendar. */
public enum ReportingWindow {
    DECREE_09_2019,
    CALENDAR
}
