package vn.dondoc.tasking.assignment;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Which units a unit succeeds, directly or through others, and since when. */
record Lineage(Map<String, List<Link>> links) {

    static final Lineage NONE = new Lineage(Map.of());

    /** @param since effective day of the succession: what is due earlier is the predecessor's */
    record Link(String predecessor, LocalDate since) {}

    Lineage {
        links = Map.copyOf(links);
    }

    Set<String> of(String unitId) {
        var found = new TreeSet<String>();
        var open = new ArrayDeque<>(links.getOrDefault(unitId, List.of()));
        while (!open.isEmpty()) {
            var next = open.pop();
            if (found.add(next.predecessor())) {
                open.addAll(links.getOrDefault(next.predecessor(), List.of()));
            }
        }
        return found;
    }

    /** The first day on which the unit stands for one of those named; empty if it succeeds none of them. */
    Optional<LocalDate> since(String unitId, Collection<String> named) {
        return links.getOrDefault(unitId, List.of()).stream()
                .filter(link -> named.contains(link.predecessor())
                        || of(link.predecessor()).stream().anyMatch(named::contains))
                .map(Link::since)
                .min(Comparator.naturalOrder());
    }
}
