package vn.dondoc.reporting.tracking;

/** What facts are about; the name is part of their key. */
enum FactKind {
    ASSIGNMENT,
    EVIDENCE,
    REPORT,
    WAIVER
}
