package vn.dondoc.platform.store;

import vn.dondoc.contracts.Event;

/** What a decision yields: the next state, one version up, and exactly one event that says what happened. */
public record Change<A extends Aggregate>(A state, Event event) {}
