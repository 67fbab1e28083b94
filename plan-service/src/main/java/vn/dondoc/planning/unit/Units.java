package vn.dondoc.planning.unit;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import vn.dondoc.contracts.unit.UnitKind;
import vn.dondoc.platform.security.Caller;
import vn.dondoc.platform.store.Aggregates;
import vn.dondoc.platform.store.Change;
import vn.dondoc.platform.store.Store;
import vn.dondoc.platform.web.Paging;

/** The register of units. What a caller may not see is not found. */
@Repository
class Units {

    private static final int WHOLE_PROVINCE = 10_000;

    private final Aggregates<Unit> units;

    Units(Store store) {
        this.units = store.aggregates("units", Unit.class);
    }

    /** Which units a list asks for. */
    record Wanted(
            @Nullable UnitKind kind,
            @Nullable String parent,
            @Nullable LocalDate activeOn) {

        private Document in(Document range) {
            if (kind != null) {
                range.append("state.particulars.kind", kind.name());
            }
            if (parent != null) {
                range.append("state.particulars.parentId", parent);
            }
            if (activeOn != null) {
                var day = activeOn.toString();
                range.append("state.particulars.activeFrom", new Document("$lte", day))
                        .append("state.activeUntil", new Document("$not", new Document("$lt", day)));
            }
            return range;
        }
    }

    /** The unit, if the caller may see it. */
    Optional<Unit> find(String id, Caller caller) {
        return units.find(caller.key(id)).filter(unit -> caller.sees(id, unit.path()));
    }

    List<Unit> listed(Collection<String> ids, Caller caller) {
        var keys = ids.stream().distinct().map(caller::key).toList();
        return keys.isEmpty() ? List.of() : units.list(new Document("_id", new Document("$in", keys)), keys.size());
    }

    List<Unit> page(Wanted wanted, Paging paging, Caller caller) {
        var filter = wanted.in(range(caller.province(), paging.after()));
        return caller.subtree()
                .map(top -> subtree(filter, top, paging.oneMore()))
                .orElseGet(() -> units.list(filter, paging.oneMore()));
    }

    /** The top itself and all below it, by two plain questions: a choice between two fields would be a scan. */
    private List<Unit> subtree(Document filter, String top, int limit) {
        var own = units.list(new Document(filter).append("state.id", top), 1);
        var below = units.list(new Document(filter).append("state.path", top), limit);
        return Stream.concat(own.stream(), below.stream())
                .sorted(Comparator.comparing(Unit::id))
                .limit(limit)
                .toList();
    }

    /** Any unit of the caller's province, for those who keep the register. */
    Optional<Unit> any(String id, Caller caller) {
        return units.find(caller.key(id));
    }

    Optional<Unit> at(String key) {
        return units.find(key);
    }

    List<Unit> below(String province, String id) {
        return units.list(range(province, "").append("state.path", id), WHOLE_PROVINCE);
    }

    List<Unit> all(Caller caller) {
        return units.list(range(caller.province(), ""), WHOLE_PROVINCE);
    }

    Unit add(Change<Unit> change) {
        return units.insert(change);
    }

    Unit save(Change<Unit> change) {
        return units.update(change);
    }

    private static Document range(String province, String after) {
        var prefix = province + ":";
        return new Document("_id", new Document("$gt", prefix + after).append("$lt", prefix + '\uffff'));
    }
}
