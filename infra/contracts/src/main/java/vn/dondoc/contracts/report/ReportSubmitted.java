package vn.dondoc.contracts.report;

import vn.dondoc.contracts.EventType;

/** A unit handed in its report. */
@EventType("report.submitted.v1")
public record ReportSubmitted(ReportState state) implements ReportEvent {}
