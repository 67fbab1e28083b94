package vn.dondoc.contracts.plan;

import vn.dondoc.contracts.Event;

/** What happens to a plan. On topic {@value #TOPIC}. */
public sealed interface PlanEvent extends Event
        permits PlanDrafted, PlanSubmitted, PlanApproved, PlanReturned, PlanIssued, PlanAmended, PlanClosed {

    /** The Kafka topic. */
    String TOPIC = "dondoc.plans";

    /** The whole state after the change. */
    PlanState state();

    @Override
    default String province() {
        return state().province();
    }

    @Override
    default String subject() {
        return state().id();
    }
}
