package vn.dondoc.embedded;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
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
        var maps = store == null ? Objects.requireNonNull(OPENING.get()) : store;
        var fullName = getDatabaseName() + "." + collectionName;
        var documents = new MVMap.Builder<Object, Document>().valueType(new DocumentType());
        MVMap<Object, Document> data = maps.openMap("databases." + fullName, documents);
        MVMap<String, Object> meta = maps.openMap("meta." + fullName);
        return new StoreCollection(this, collectionName, options, data, meta, cursorRegistry);
    }

    @Override
    protected @Nullable Index<Object> openOrCreateSecondaryIndex(
            String collectionName, String indexName, List<IndexKey> keys, boolean sparse) {
        return null;
    }
}
