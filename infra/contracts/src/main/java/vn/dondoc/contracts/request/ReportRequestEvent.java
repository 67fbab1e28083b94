package vn.dondoc.contracts.request;

import vn.dondoc.contracts.Event;

/** What Home Affairs asks reports for. On topic {@value #TOPIC}. */
public sealed interface ReportRequestEvent extends Event permits ReportRequested, ReportRequestWithdrawn {

    /** The Kafka topic. */
    String TOPIC = "dondoc.requests";

    /** The whole state after the change. */
    ReportRequestState state();

    @Override
    default String province() {
        return state().province();
    }

    @Override
    default String subject() {
        return state().id();
    }
}
