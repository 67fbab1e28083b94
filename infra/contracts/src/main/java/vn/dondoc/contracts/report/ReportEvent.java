package vn.dondoc.contracts.report;

import vn.dondoc.contracts.Event;

/** What happens to a report. On topic {@value #TOPIC}. */
public sealed interface ReportEvent extends Event
        permits ReportDrafted, ReportSubmitted, ReportReturned, ReportAccepted {

    /** The Kafka topic. */
    String TOPIC = "dondoc.reports";

    /** The whole state after the change. */
    ReportState state();

    @Override
    default String province() {
        return state().province();
    }

    @Override
    default String subject() {
        return state().id();
    }
}
