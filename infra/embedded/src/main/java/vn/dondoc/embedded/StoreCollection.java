package vn.dondoc.embedded;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.h2.H2Collection;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * Finds candidates by {@code _id}, by a whole unique key or by walking a range of ids, then lets the inherited
 * code apply the whole filter to them. Everything else reads all documents.
 */
final class StoreCollection extends H2Collection {

    static final String ID = "_id";

    private final MVMap<Object, Document> data;

    StoreCollection(
            MongoDatabase database,
            String collectionName,
            CollectionOptions options,
            MVMap<Object, Document> data,
            MVMap<String, Object> meta,
            CursorRegistry cursorRegistry) {
        super(database, collectionName, options, data, meta, cursorRegistry);
        this.data = data;
    }

    /** Nobody asks how large a collection is, and keeping count writes one more page with every document. */
    @Override
    protected boolean tracksDataSize() {
        return false;
    }

    @Override
    protected QueryResult queryDocuments(
            Document query,
            @Nullable Document orderBy,
            int numberToSkip,
            int limit,
            int batchSize,
            @Nullable Document fieldSelector) {
        if (!ID.equals(getIdField())) {
            return super.queryDocuments(query, orderBy, numberToSkip, limit, batchSize, fieldSelector);
        }
        var conditions = Conditions.of(query);
        var positions = pinned(conditions);
        if (positions != null) {
            return matchDocuments(query, positions, orderBy, numberToSkip, limit, batchSize, fieldSelector);
        }
        var direction = directionById(orderBy);
        if (conditions.hasRange() || (direction != 0 && onlyStringIds())) {
            return matchDocumentsFromStream(
                    IdWalk.documents(
                            data,
                            conditions.lowest(),
                            conditions.highest(),
                            direction < 0 || isNaturalDescending(orderBy)),
                    query,
                    direction == 0 ? orderBy : null,
                    numberToSkip,
                    limit,
                    batchSize,
                    fieldSelector);
        }
        return super.queryDocuments(query, orderBy, numberToSkip, limit, batchSize, fieldSelector);
    }

    /** The only documents the filter can match, or null if it pins neither an id nor a whole unique key. */
    private @Nullable Iterable<Object> pinned(Conditions conditions) {
        if (conditions.equal().get(ID) instanceof String id) {
            return existing(Stream.of(id));
        }
        var ids = conditions.ids();
        if (ids != null && ids.stream().allMatch(String.class::isInstance)) {
            return existing(ids.stream().map(String.class::cast));
        }
        for (var index : getIndexes()) {
            var key = keyOf(index, conditions);
            if (key != null && index.canHandle(key)) {
                return index.getPositions(key);
            }
        }
        return null;
    }

    private List<Object> existing(Stream<String> ids) {
        var sorted = new TreeSet<String>();
        ids.filter(data::containsKey).forEach(sorted::add);
        return List.copyOf(sorted);
    }

    private static @Nullable Document keyOf(Index<Object> index, Conditions conditions) {
        var fields = index.getKeys().stream().map(IndexKey::getKey).toList();
        var key = new Document();
        for (var field : fields) {
            var value = conditions.equal().get(field);
            if (value != null) {
                key.put(field, value);
            } else if (ID.equals(field) && conditions.ids() != null) {
                key.put(field, new Document("$in", conditions.ids()));
            } else {
                return null;
            }
        }
        return key;
    }

    /** 1 or -1 if the order is that of the ids, which are unique, so no further key matters; otherwise 0. */
    private static int directionById(@Nullable Document orderBy) {
        if (orderBy == null || orderBy.isEmpty()) {
            return 0;
        }
        var first = orderBy.entrySet().iterator().next();
        return ID.equals(first.getKey()) && first.getValue() instanceof Number direction
                ? Integer.signum(direction.intValue())
                : 0;
    }

    /** Ids of one kind lie together in the map, so the two ends tell. */
    private boolean onlyStringIds() {
        return data.isEmpty() || (data.firstKey() instanceof String && data.lastKey() instanceof String);
    }
}
