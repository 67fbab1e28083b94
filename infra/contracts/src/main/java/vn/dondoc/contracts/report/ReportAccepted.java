package vn.dondoc.contracts.report;

import vn.dondoc.contracts.EventType;

/** Home Affairs accepted a report; its figures count from now on. */
@EventType("report.accepted.v1")
public record ReportAccepted(ReportState state) implements ReportEvent {}
