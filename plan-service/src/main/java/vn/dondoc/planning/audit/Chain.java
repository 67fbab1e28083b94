package vn.dondoc.planning.audit;

import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.dondoc.platform.messaging.RawEvent;

/**
 * Appends to the chains. A record's place in the store is its sequence, so of two instances that append at once one
 * finds the place taken and goes on from there: a chain never forks. A record gets its mark before anybody moves past
 * it, so an event that comes again is always recognised, even after a crash between the two writes.
 */
@Component
class Chain {

    private static final int NOTE_EVERY = 16;

    private final Links links;
    private final Map<String, Link.Head> heads = new HashMap<>();

    Chain(Links links) {
        this.links = links;
    }

    /** Returns false if the event is in the chain already. */
    synchronized boolean append(RawEvent event) {
        var province = event.province();
        for (var head = head(province); ; head = catchUp(province, head)) {
            if (links.isMarked(province, Link.object(event), event.sequence())) {
                return false;
            }
            var link = Link.after(head, event);
            if (links.add(link)) {
                passed(link);
                return true;
            }
        }
    }

    private Link.Head head(String province) {
        return heads.computeIfAbsent(province, links::lastNoted);
    }

    /** Somebody else appended, or this instance before it died: completes that and goes to the end. */
    private Link.Head catchUp(String province, Link.Head from) {
        var head = from;
        for (var next = links.after(province, head.sequence());
                !next.isEmpty();
                next = links.after(province, head.sequence())) {
            next.forEach(this::passed);
            head = next.get(next.size() - 1).head();
        }
        return head;
    }

    private void passed(Link link) {
        links.mark(link);
        heads.put(link.province(), link.head());
        if (link.sequence() % NOTE_EVERY == 0) {
            links.note(link.province(), link.head());
        }
    }
}
