package vn.dondoc.contracts.report;

import vn.dondoc.contracts.EventType;

/**
 * Home Affairs sent a report back.
 *
 * @param reason what is to be completed or corrected
 */
@EventType("report.returned.v1")
public record ReportReturned(ReportState state, String reason) implements ReportEvent {}
