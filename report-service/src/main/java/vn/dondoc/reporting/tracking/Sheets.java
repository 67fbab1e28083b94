package vn.dondoc.reporting.tracking;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.dondoc.platform.store.Aggregates;
import vn.dondoc.platform.store.Change;
import vn.dondoc.platform.store.Keys;
import vn.dondoc.platform.store.Store;

/** The sheets of all units under all plans. */
@Component
class Sheets {

    private static final int CHUNK = 100;

    private final Aggregates<UnitSheet> sheets;

    Sheets(Store store) {
        this.sheets = store.aggregates("sheets", UnitSheet.class);
    }

    Optional<UnitSheet> find(SheetKey key) {
        return sheets.find(key.toString());
    }

    List<UnitSheet> underPlan(String province, String planId) {
        var found = new ArrayList<UnitSheet>();
        List<UnitSheet> chunk;
        do {
            var after = found.isEmpty() ? "" : found.get(found.size() - 1).key();
            chunk = sheets.page(Keys.of(province, planId) + ":", after, CHUNK);
            found.addAll(chunk);
        } while (chunk.size() == CHUNK);
        return found;
    }

    UnitSheet save(Change<UnitSheet> change) {
        return change.state().version() == 1 ? sheets.insert(change) : sheets.update(change);
    }
}
