package vn.dondoc.contracts.urging;

import vn.dondoc.contracts.EventType;

/** Home Affairs urged units by hand. */
@EventType("urge.sent.v1")
public record UnitsUrged(UrgeState state) implements UrgingEvent {

    @Override
    public String province() {
        return state.province();
    }

    @Override
    public String subject() {
        return state.planId();
    }
}
