package vn.dondoc.contracts.report;

/** Where a report stands in its workflow. Whether it is late is another field. */
public enum ReportStatus {
    DRAFT,
    SUBMITTED,
    RETURNED,
    ACCEPTED
}
