package vn.dondoc.contracts.urging;

import vn.dondoc.contracts.EventType;

/** A plan's reminders go out by another ladder from now on. */
@EventType("ladder.changed.v1")
public record LadderChanged(LadderState state) implements UrgingEvent {

    @Override
    public String province() {
        return state.province();
    }

    @Override
    public String subject() {
        return state.planId();
    }
}
