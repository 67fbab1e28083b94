package vn.dondoc.planning.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.dondoc.platform.security.Caller;
import vn.dondoc.platform.store.Aggregates;
import vn.dondoc.platform.store.AlreadyExists;
import vn.dondoc.platform.store.Change;
import vn.dondoc.platform.store.Store;
import vn.dondoc.platform.web.Refusal;

/** The shipped codes, and what the administrators of a province added or named otherwise. */
@Repository
class Catalogues {

    private static final int MOST = 500;

    private final Aggregates<OwnEntry> own;
    private final Map<Catalogue, List<Entry>> shipped = new EnumMap<>(Catalogue.class);

    Catalogues(Store store, JsonMapper json) {
        this.own = store.aggregates("catalogueEntries", OwnEntry.class);
        for (var catalogue : Catalogue.values()) {
            shipped.put(catalogue, read(json, catalogue));
        }
    }

    Collection<Entry> all(Catalogue catalogue, Caller caller) {
        return byCode(catalogue, caller).values();
    }

    /** Adds or renames an entry. Returns whether its code is new. */
    boolean put(Catalogue catalogue, Entry entry, Caller caller) {
        var known = byCode(catalogue, caller);
        if (entry.equals(known.get(entry.code()))) {
            return false;
        }
        if (known.size() >= MOST && !known.containsKey(entry.code())) {
            throw Refusal.conflict("catalogue-full", MOST);
        }
        store(OwnEntry.first(caller.province(), catalogue, entry));
        return !known.containsKey(entry.code());
    }

    private void store(Change<OwnEntry> first) {
        try {
            own.insert(first);
        } catch (AlreadyExists e) {
            own.decide(first.state().key(), known -> known.renamed(first.state().entry()));
        }
    }

    private Map<String, Entry> byCode(Catalogue catalogue, Caller caller) {
        Map<String, Entry> entries = new LinkedHashMap<>();
        shipped.getOrDefault(catalogue, List.of()).forEach(entry -> entries.put(entry.code(), entry));
        var prefix = caller.key(catalogue.path(), "");
        own.page(prefix, "", MOST).forEach(found -> entries.put(found.entry().code(), found.entry()));
        return entries;
    }

    private static List<Entry> read(JsonMapper json, Catalogue catalogue) {
        try (var in = new ClassPathResource("catalogues/" + catalogue.path() + ".json").getInputStream()) {
            return json.readValue(in, new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
