package vn.dondoc.contracts.report;

import vn.dondoc.contracts.EventType;

/** Home Affairs sent a report back with a reason. */
@EventType("report.returned.v1")
public record ReportReturned(ReportState state, String reason) implements ReportEvent {}
