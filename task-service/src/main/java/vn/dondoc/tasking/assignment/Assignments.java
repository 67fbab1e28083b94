package vn.dondoc.tasking.assignment;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bson.Document;
import org.springframework.stereotype.Repository;
import vn.dondoc.contracts.unit.UnitState;
import vn.dondoc.platform.register.Units;
import vn.dondoc.platform.security.Caller;
import vn.dondoc.platform.store.Aggregates;
import vn.dondoc.platform.store.AlreadyExists;
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

    private Optional<String> key(String id, Caller caller) {
        var parts = id.split(":", -1);
        return parts.length == 3 && caller.sees(parts[2], path(caller, parts[2]))
                ? Optional.of(caller.key(parts[0], parts[2], parts[1]))
                : Optional.empty();
    }

    private List<String> path(Caller caller, String unitId) {
        return units.find(caller.province(), unitId).map(UnitState::path).orElse(List.of());
    }

    /** At most {@code limit} that match, of the keys that start with {@code prefix} and come after {@code after}. */
    List<Assignment> page(String prefix, String after, Document conditions, int limit) {
        var from = after.compareTo(prefix) < 0 ? prefix : after;
        var range = new Document("$gt", from).append("$lt", prefix + LAST);
        var filter = new Document("_id", range);
        filter.putAll(conditions);
        return assignments.list(filter, limit);
    }

    /** What a unit has under a plan, by task. */
    Map<String, Assignment> of(String province, String planId, String unitId) {
        var prefix = Keys.of(province, planId, unitId, "");
        return page(prefix, "", new Document(), Integer.MAX_VALUE).stream()
                .collect(Collectors.toMap(one -> one.facts().taskId(), Function.identity()));
    }

    /** Stores it unless it is there already. Returns whether it was not. */
    boolean addIfAbsent(Change<Assignment> change) {
        try {
            assignments.insert(change);
            return true;
        } catch (AlreadyExists e) {
            return false;
        }
    }

    /** For what the register asks, which has no caller. */
    void decide(String key, Function<Assignment, Optional<Change<Assignment>>> decision) {
        assignments.decide(key, decision);
    }
}
