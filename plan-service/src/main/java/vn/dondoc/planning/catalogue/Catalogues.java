package vn.dondoc.planning.catalogue;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.dondoc.platform.security.Caller;
import vn.dondoc.platform.store.Store;
import vn.dondoc.platform.web.Refusal;

/** The shipped codes, and what the administrators of a province added or named otherwise. */
@Repository
class Catalogues {

    private static final int MOST = 500;

    private final MongoCollection<Document> own;
    private final Map<Catalogue, List<Entry>> shipped = new EnumMap<>(Catalogue.class);

    Catalogues(Store store, JsonMapper json) {
        this.own = store.collection("catalogues");
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
        own.updateOne(
                new Document("_id", caller.key(catalogue.path(), entry.code())),
                Updates.combine(
                        Updates.set("code", entry.code()),
                        Updates.set("name", entry.name()),
                        Updates.set("englishName", entry.englishName())),
                new UpdateOptions().upsert(true));
        return !known.containsKey(entry.code());
    }

    private Map<String, Entry> byCode(Catalogue catalogue, Caller caller) {
        Map<String, Entry> entries = new LinkedHashMap<>();
        shipped.getOrDefault(catalogue, List.of()).forEach(entry -> entries.put(entry.code(), entry));
        var prefix = caller.key(catalogue.path(), "");
        own.find(new Document("_id", new Document("$gte", prefix).append("$lt", prefix + '\uffff')))
                .sort(new Document("_id", 1))
                .limit(MOST)
                .batchSize(MOST)
                .forEach(found -> entries.put(found.getString("code"), entry(found)));
        return entries;
    }

    private static Entry entry(Document found) {
        return new Entry(found.getString("code"), found.getString("name"), found.getString("englishName"));
    }

    private static List<Entry> read(JsonMapper json, Catalogue catalogue) {
        try (var in = new ClassPathResource("catalogues/" + catalogue.path() + ".json").getInputStream()) {
            return json.readValue(in, new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
