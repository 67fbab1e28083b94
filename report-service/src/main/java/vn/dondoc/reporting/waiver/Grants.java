package vn.dondoc.reporting.waiver;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Repository;
import vn.dondoc.platform.register.Units;
import vn.dondoc.platform.security.Caller;
import vn.dondoc.platform.store.Aggregates;
import vn.dondoc.platform.store.Change;
import vn.dondoc.platform.store.Keys;
import vn.dondoc.platform.store.Store;
import vn.dondoc.platform.web.Page;
import vn.dondoc.platform.web.Paging;

/** All grants; those of one unit under one plan lie together. */
@Repository
class Grants {

    private static final int CHUNK = 500;

    private final Aggregates<Grant> grants;
    private final Units units;

    Grants(Store store, Units units) {
        this.grants = store.aggregates("waivers", Grant.class);
        this.units = units;
    }

    /** Every grant of a plan, or of one unit under it. */
    List<Grant> under(String province, String... planAndUnit) {
        var prefix = Keys.of(province, Keys.of(planAndUnit)) + ":";
        var found = new ArrayList<Grant>();
        List<Grant> chunk;
        do {
            chunk = grants.page(
                    prefix, found.isEmpty() ? "" : found.get(found.size() - 1).key(), CHUNK);
            found.addAll(chunk);
        } while (chunk.size() == CHUNK);
        return found;
    }

    /** The grants of one kind that the caller may see, of one plan or all, by id. */
    Page<Grant> page(Grant.Kind kind, String plan, Paging paging, Caller caller) {
        var prefix = plan.isEmpty() ? caller.key("") : caller.key(plan) + ":";
        var found = new ArrayList<Grant>();
        var after = caller.key(paging.after());
        List<Grant> chunk;
        do {
            chunk = grants.page(prefix, after, CHUNK);
            chunk.stream()
                    .filter(grant -> grant.kind() == kind && sees(caller, grant))
                    .forEach(found::add);
            after = chunk.isEmpty() ? after : chunk.get(chunk.size() - 1).key();
        } while (chunk.size() == CHUNK && found.size() <= paging.limit());
        return Page.of(found.subList(0, Math.min(found.size(), paging.oneMore())), paging, Grant::id);
    }

    private boolean sees(Caller caller, Grant grant) {
        var unit = grant.subject().unitId();
        return caller.seesAll() || units.find(unit, caller).isPresent();
    }

    Grant add(Change<Grant> change) {
        return grants.insert(change);
    }

    Optional<Grant> decide(String id, Caller caller, Function<Grant, Optional<Change<Grant>>> decision) {
        return grants.decide(caller.key(id), decision);
    }
}
