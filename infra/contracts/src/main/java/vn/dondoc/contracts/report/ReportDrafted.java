package vn.dondoc.contracts.report;

import vn.dondoc.contracts.EventType;

/** A unit began or changed a draft; figures stay with the unit until it submits. */
@EventType("report.drafted.v1")
public record ReportDrafted(ReportState state) implements ReportEvent {}
