package vn.dondoc.tasking.assignment;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bson.Document;
import org.springframework.stereotype.Repository;
import vn.dondoc.contracts.unit.UnitState;
import vn.dondoc.platform.register.Units;
import vn.dondoc.platform.security.Caller;
import vn.dondoc.platform.security.Role;
import vn.dondoc.platform.store.Aggregates;
import vn.dondoc.platform.store.Change;
import vn.dondoc.platform.store.Keys;
import vn.dondoc.platform.store.Store;

/** All assignments, keyed province, plan, unit, task: every list is one or a few ranges of keys. */
@Repository
class Assignments {

    private static final char LAST = '\uffff';

    private final Aggregates<Assignment> assignments;
    private final Units units;

    Assignments(Store store, Units units) {
        this.assignments = store.aggregates("assignments", Assignment.class);
        this.units = units;
    }

    /** By its public id {@code planId:taskId:unitId}, if the caller may see its unit. */
    Optional<Assignment> find(String id, Caller caller) {
        return key(id, caller).flatMap(assignments::find);
    }

    /** Decides on the newest state of one the caller may see; empty if there is none. */
    Optional<Assignment> decide(String id, Caller caller, Function<Assignment, Optional<Change<Assignment>>> decision) {
        return key(id, caller).flatMap(key -> assignments.decide(key, decision));
    }

    /** One whose unit the caller sees, or belongs to: whether a part of it is the caller's has to be looked at then. */
    Optional<Assignment> findAround(String id, Caller caller) {
        return keyAround(id, caller).flatMap(assignments::find);
    }

    /** Decides on one whose unit the caller sees, or belongs to. */
    Optional<Assignment> decideAround(
            String id, Caller caller, Function<Assignment, Optional<Change<Assignment>>> decision) {
        return keyAround(id, caller).flatMap(key -> assignments.decide(key, decision));
    }

    private Optional<String> key(String id, Caller caller) {
        var parts = id.split(":", -1);
        return parts.length == 3 && caller.sees(parts[2], path(caller, parts[2]))
                ? Optional.of(caller.key(parts[0], parts[2], parts[1]))
                : Optional.empty();
    }

    private Optional<String> keyAround(String id, Caller caller) {
        var key = key(id, caller);
        var parts = id.split(":", -1);
        var own = caller.unit();
        return key.isEmpty()
                        && parts.length == 3
                        && own != null
                        && path(caller, own).contains(parts[2])
                ? Optional.of(caller.key(parts[0], parts[2], parts[1]))
                : key;
    }

    /** Whether the caller leads its unit, or one above it. That some see all units makes them lead none. */
    boolean isLedBy(Assignment assignment, Caller caller) {
        var own = caller.unit();
        var unit = assignment.facts().unitId();
        return caller.has(Role.UNIT_LEAD)
                && own != null
                && (own.equals(unit) || path(caller, unit).contains(own));
    }

    private List<String> path(Caller caller, String unitId) {
        return units.find(caller.province(), unitId).map(UnitState::path).orElse(List.of());
    }

    /** At most {@code limit} that match, of the keys that start with {@code prefix} and come after {@code after}. */
    List<Assignment> page(String prefix, String after, Document conditions, int limit) {
        var from = after.compareTo(prefix) < 0 ? prefix : after;
        var filter = range(from, prefix);
        filter.putAll(conditions);
        return assignments.list(filter, limit);
    }

    /** Those of these keys that there are, by key. */
    Map<String, Assignment> of(Set<String> keys) {
        return assignments.list(new Document("_id", new Document("$in", List.copyOf(keys))), keys.size()).stream()
                .collect(Collectors.toMap(Assignment::key, Function.identity()));
    }

    /** What a unit has under a plan, by task. */
    Map<String, Assignment> of(String province, String planId, String unitId) {
        var prefix = Keys.of(province, planId, unitId, "");
        return assignments.list(range(prefix, prefix), Integer.MAX_VALUE).stream()
                .collect(Collectors.toMap(one -> one.facts().taskId(), Function.identity()));
    }

    /** What some units have under a plan, in one reading: they have to lie together in the order of keys. */
    List<Assignment> of(String province, String planId, Collection<String> unitIds) {
        var prefixes = unitIds.stream()
                .map(unit -> Keys.of(province, planId, unit, ""))
                .sorted(Comparator.naturalOrder())
                .toList();
        if (prefixes.isEmpty()) {
            return List.of();
        }
        var all = range(prefixes.get(0), prefixes.get(prefixes.size() - 1));
        return assignments.list(all, Integer.MAX_VALUE).stream()
                .filter(one -> unitIds.contains(one.facts().unitId()))
                .toList();
    }

    private static Document range(String after, String lastPrefix) {
        return new Document("_id", new Document("$gt", after).append("$lt", lastPrefix + LAST));
    }

    /** Stores those that are not there yet. Returns the keys of the others. */
    Set<String> addAll(List<Change<Assignment>> issued) {
        return assignments.insertAll(issued);
    }

    /** Returns whether all were stored; if not, decide each again. */
    boolean changeAll(List<Change<Assignment>> changes) {
        return assignments.updateAll(changes);
    }

    /** For what the register asks, which has no caller. */
    void decide(String key, Function<Assignment, Optional<Change<Assignment>>> decision) {
        assignments.decide(key, decision);
    }
}
