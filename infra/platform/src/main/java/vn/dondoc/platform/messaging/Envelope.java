package vn.dondoc.platform.messaging;

import java.time.Instant;
import vn.dondoc.contracts.Event;

/**
 * An event as it arrived.
 *
 * @param id unique per event; repeats carry the same one
 * @param sequence the version of the aggregate that raised it; orders the events of one aggregate
 * @param time when the decision was taken, on the business clock
 */
public record Envelope<E extends Event>(String id, E event, long sequence, Instant time) {

    /** The storage key of the aggregate that raised it. */
    public String key() {
        return event.province() + ":" + event.subject();
    }
}
