package vn.dondoc.planning.catalogue;

import java.util.Optional;
import vn.dondoc.contracts.catalogue.CatalogueChanged;
import vn.dondoc.contracts.catalogue.CatalogueEntryState;
import vn.dondoc.platform.store.Aggregate;
import vn.dondoc.platform.store.Change;
import vn.dondoc.platform.store.Keys;

/** An entry that administrators of a province added, or a shipped one that they named otherwise. */
public record OwnEntry(String province, String catalogue, long version, Entry entry) implements Aggregate {

    static Change<OwnEntry> first(String province, Catalogue catalogue, Entry entry) {
        return new OwnEntry(province, catalogue.path(), 1, entry).told();
    }

    /** Empty if it is called that already. */
    Optional<Change<OwnEntry>> renamed(Entry next) {
        return next.equals(entry)
                ? Optional.empty()
                : Optional.of(new OwnEntry(province, catalogue, version + 1, next).told());
    }

    @Override
    public String id() {
        return Keys.of(catalogue, entry.code());
    }

    private Change<OwnEntry> told() {
        return new Change<>(
                this,
                new CatalogueChanged(new CatalogueEntryState(
                        id(), province, catalogue, entry.code(), entry.name(), entry.englishName())));
    }
}
