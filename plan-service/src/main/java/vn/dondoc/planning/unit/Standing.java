package vn.dondoc.planning.unit;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.dondoc.contracts.unit.Succession;
import vn.dondoc.contracts.unit.SuccessionType;
import vn.dondoc.contracts.unit.UnitKind;

/**
 * A unit as far as a scope can name it.
 *
 * @param path ids of the units above it, the topmost first
 * @param predecessors ids of all units that it came from: it stands where they were named
 */
public record Standing(String id, String name, UnitKind kind, List<String> path, Set<String> predecessors) {

    public Standing {
        path = List.copyOf(path);
        predecessors = Set.copyOf(predecessors);
    }

    static Standing of(Unit unit, Collection<Unit> all) {
        var found = new HashSet<String>();
        var open = new ArrayDeque<>(List.of(unit.id()));
        while (!open.isEmpty()) {
            var successor = open.remove();
            all.stream()
                    .filter(other -> other.successions().stream().anyMatch(told -> names(told, successor)))
                    .map(Unit::id)
                    .filter(id -> !id.equals(unit.id()) && found.add(id))
                    .forEach(open::add);
        }
        var said = unit.particulars();
        return new Standing(unit.id(), said.name(), said.kind(), unit.path(), found);
    }

    private static boolean names(Succession succession, String successor) {
        return succession.type() != SuccessionType.RENAMED
                && succession.successors().contains(successor);
    }
}
