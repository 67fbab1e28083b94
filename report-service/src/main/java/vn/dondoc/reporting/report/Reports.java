package vn.dondoc.reporting.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Repository;
import vn.dondoc.platform.security.Caller;
import vn.dondoc.platform.store.Aggregates;
import vn.dondoc.platform.store.Change;
import vn.dondoc.platform.store.Store;

/** The reports that exist. Those that are owed and were never begun are not here, see {@link Owed}. */
@Repository
class Reports {

    private static final int CHUNK = 500;

    private final Aggregates<UnitReport> reports;

    Reports(Store store) {
        this.reports = store.aggregates("reports", UnitReport.class);
    }

    Optional<UnitReport> find(Place place, Caller caller) {
        return reports.find(caller.key(place.id()));
    }

    /** Every report under a plan, whoever may see it. */
    List<UnitReport> underPlan(String planId, Caller caller) {
        var found = new ArrayList<UnitReport>();
        List<UnitReport> chunk;
        do {
            chunk = reports.page(
                    caller.key(planId) + ":",
                    found.isEmpty() ? "" : found.get(found.size() - 1).key(),
                    CHUNK);
            found.addAll(chunk);
        } while (chunk.size() == CHUNK);
        return found;
    }

    UnitReport add(Change<UnitReport> change) {
        return reports.insert(change);
    }

    Optional<UnitReport> decide(
            Place place, Caller caller, Function<UnitReport, Optional<Change<UnitReport>>> decision) {
        return reports.decide(caller.key(place.id()), decision);
    }
}
