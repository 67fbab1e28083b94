package vn.dondoc.reporting.evidence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.bson.Document;
import org.springframework.stereotype.Repository;
import vn.dondoc.platform.register.Units;
import vn.dondoc.platform.security.Caller;
import vn.dondoc.platform.store.Aggregates;
import vn.dondoc.platform.store.Change;
import vn.dondoc.platform.store.Store;
import vn.dondoc.platform.web.Page;
import vn.dondoc.platform.web.Paging;

/** The pieces of evidence, each caller's own province and units only. */
@Repository
class Evidences {

    private static final int CHUNK = 500;

    private final Aggregates<Evidence> pieces;
    private final Units units;

    Evidences(Store store, Units units) {
        this.pieces = store.aggregates("evidence", Evidence.class);
        this.units = units;
    }

    Optional<Evidence> find(String id, Caller caller) {
        return pieces.find(caller.key(id)).filter(sees(caller));
    }

    /** By id. */
    Page<Evidence> page(EvidenceQuery query, Predicate<Evidence> wanted, Paging paging, Caller caller) {
        var found = new ArrayList<Evidence>();
        var visible = sees(caller).and(query::includes).and(wanted);
        var after = paging.after();
        List<Evidence> chunk;
        do {
            chunk = chunk(query, after, caller);
            chunk.stream().filter(visible).forEach(found::add);
            after = chunk.isEmpty() ? after : chunk.get(chunk.size() - 1).id();
        } while (chunk.size() == CHUNK && found.size() <= paging.limit());
        return Page.of(found.subList(0, Math.min(found.size(), paging.oneMore())), paging, Evidence::id);
    }

    /** All pieces of the caller's province that match, whoever may see them: double claims do not end at a unit. */
    List<Evidence> all(EvidenceQuery query, Caller caller) {
        var found = new ArrayList<Evidence>();
        List<Evidence> chunk;
        do {
            chunk = chunk(
                    query, found.isEmpty() ? "" : found.get(found.size() - 1).id(), caller);
            found.addAll(chunk);
        } while (chunk.size() == CHUNK);
        return found;
    }

    private List<Evidence> chunk(EvidenceQuery query, String after, Caller caller) {
        var range = new Document("$gt", caller.key(after)).append("$lt", caller.key("\uffff"));
        return pieces.list(query.filter().append("_id", range), CHUNK);
    }

    Evidence add(Change<Evidence> change) {
        return pieces.insert(change);
    }

    Optional<Evidence> decide(String id, Caller caller, Function<Evidence, Optional<Change<Evidence>>> decision) {
        return pieces.decide(caller.key(id), decision);
    }

    private Predicate<Evidence> sees(Caller caller) {
        Map<String, Boolean> known = new HashMap<>();
        return piece -> caller.seesAll()
                || known.computeIfAbsent(
                        piece.content().unitId(),
                        id -> caller.actsFor(id) || units.find(id, caller).isPresent());
    }
}
