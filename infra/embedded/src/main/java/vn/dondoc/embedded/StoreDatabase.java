package vn.dondoc.embedded;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.h2.H2Database;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.Objects;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;

/**
 * Opens {@link StoreCollection}s and passes over indexes that are not unique: the server would never use them,
 * but read every document twice for each of them at every start.
 */
final class StoreDatabase extends H2Database {

    /** The super constructor opens the collections before this object has any field. */
    private static final ThreadLocal<MVStore> OPENING = new ThreadLocal<>();

    private final @Nullable MVStore store;

    private StoreDatabase(String databaseName, MVStore store, CursorRegistry cursorRegistry) {
        super(databaseName, store, cursorRegistry);
        this.store = store;
    }

    static StoreDatabase open(String databaseName, MVStore store, CursorRegistry cursorRegistry) {
        OPENING.set(store);
        try {
            return new StoreDatabase(databaseName, store, cursorRegistry);
        } finally {
            OPENING.remove();
        }
    }

    @Override
    protected MongoCollection<Object> openOrCreateCollection(String collectionName, CollectionOptions options) {
        MVMap<String, Object> meta = maps().openMap("meta." + getDatabaseName() + "." + collectionName);
        return new StoreCollection(this, collectionName, options, documents(collectionName), meta, cursorRegistry);
    }

    private MVStore maps() {
        return store == null ? Objects.requireNonNull(OPENING.get()) : store;
    }

    private MVMap<Object, Document> documents(String collectionName) {
        var type = new MVMap.Builder<Object, Document>().valueType(new DocumentType());
        return maps().openMap("databases." + getDatabaseName() + "." + collectionName, type);
    }

    @Override
    protected Index<Object> openOrCreateUniqueIndex(
            String collectionName, String indexName, List<IndexKey> keys, boolean sparse) {
        if (keys.size() != 1 || !StoreCollection.ID.equals(keys.get(0).getKey())) {
            return super.openOrCreateUniqueIndex(collectionName, indexName, keys, sparse);
        }
        MVMap<KeyValue, Object> others =
                maps().openMap("%s.%s._index_%s".formatted(getDatabaseName(), collectionName, indexName));
        return new IdIndex(documents(collectionName), others, indexName, keys, sparse);
    }

    @Override
    protected @Nullable Index<Object> openOrCreateSecondaryIndex(
            String collectionName, String indexName, List<IndexKey> keys, boolean sparse) {
        return null;
    }
}
