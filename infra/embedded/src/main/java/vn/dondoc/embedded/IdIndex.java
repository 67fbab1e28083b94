package vn.dondoc.embedded;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.AbstractUniqueIndex;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * The index of {@code _id}. Documents are stored under their ids, so for ids that are texts the documents themselves answer;
 * the server's own index would be written with every insert, and serializes two keys each time it compares them. Ids of any
 * other type are equal in more ways than one (1 and 1.0), so they stay in an index.
 */
final class IdIndex extends AbstractUniqueIndex<Object> {

    private final MVMap<Object, Document> data;
    private final MVMap<KeyValue, Object> others;

    IdIndex(
            MVMap<Object, Document> data,
            MVMap<KeyValue, Object> others,
            String name,
            List<IndexKey> keys,
            boolean sparse) {
        super(name, keys, sparse);
        this.data = data;
        this.others = others;
    }

    @Override
    protected @Nullable Object getPosition(KeyValue key) {
        return key.get(0) instanceof String id ? stored(id) : others.get(key);
    }

    private @Nullable Object stored(String id) {
        return data.containsKey(id) ? id : null;
    }

    /** Comes after the document was checked and stored. */
    @Override
    public synchronized void add(Document document, Object position, MongoCollection<Object> collection) {
        if (!(position instanceof String)) {
            super.add(document, position, collection);
        }
    }

    @Override
    protected boolean putKeyPosition(KeyValue key, Object position) {
        return others.putIfAbsent(key, position) == null;
    }

    /** Comes before the document is removed. */
    @Override
    protected @Nullable Object removeDocument(KeyValue key) {
        return key.get(0) instanceof String id ? stored(id) : others.remove(key);
    }

    @Override
    protected Iterable<Map.Entry<KeyValue, Object>> getIterable() {
        var entries = new ArrayList<>(others.entrySet());
        data.keyIterator("").forEachRemaining(key -> {
            if (key instanceof String id) {
                entries.add(Map.entry(new KeyValue(id), id));
            }
        });
        return entries;
    }

    @Override
    public long getCount() {
        return data.sizeAsLong();
    }

    @Override
    public boolean isEmpty() {
        return data.isEmpty();
    }

    @Override
    public long getDataSize() {
        return getCount();
    }
}
