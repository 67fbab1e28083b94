package vn.dondoc.contracts.assignment;

import java.util.List;
import vn.dondoc.contracts.EventType;
import vn.dondoc.contracts.Lists;

/**
 * A unit gave a part of an occurrence to one of its divisions or took it back, or a division reported on its part.
 *
 * @param n number of the occurrence within the assignment
 * @param parts all parts of that occurrence after the change
 */
@EventType("assignment.parts-changed.v1")
public record PartsChanged(AssignmentState state, int n, List<AssignmentPart> parts) implements AssignmentEvent {

    public PartsChanged {
        parts = Lists.copy(parts);
    }
}
