package vn.dondoc.tasking.assignment;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Which units a unit succeeds, directly or through others, whenever that happened. */
record Lineage(Map<String, List<String>> predecessors) {

    static final Lineage NONE = new Lineage(Map.of());

    Lineage {
        predecessors = Map.copyOf(predecessors);
    }

    Set<String> of(String unitId) {
        var found = new TreeSet<String>();
        var open = new ArrayDeque<>(predecessors.getOrDefault(unitId, List.of()));
        while (!open.isEmpty()) {
            var next = open.pop();
            if (found.add(next)) {
                open.addAll(predecessors.getOrDefault(next, List.of()));
            }
        }
        return found;
    }
}
