package vn.dondoc.embedded;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Iterator;
import java.util.Map;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/** Reads documents with string ids in the order of their ids, no further than the reader asks. Bounds are inclusive. */
final class IdWalk implements Iterator<Map.Entry<Object, Document>> {

    private final Cursor<Object, Document> cursor;

    private IdWalk(Cursor<Object, Document> cursor) {
        this.cursor = cursor;
    }

    static Stream<Document> documents(
            MVMap<Object, Document> data, @Nullable String lowest, @Nullable String highest, boolean descending) {
        var least = lowest == null ? "" : lowest;
        Cursor<Object, Document> cursor =
                descending ? data.cursor(highest, least, true) : data.cursor(least, highest, false);
        var entries = Spliterators.spliteratorUnknownSize(new IdWalk(cursor), Spliterator.ORDERED);
        return StreamSupport.stream(entries, false)
                .dropWhile(entry -> !(entry.getKey() instanceof String))
                .takeWhile(entry -> entry.getKey() instanceof String)
                .map(Map.Entry::getValue);
    }

    @Override
    public boolean hasNext() {
        return cursor.hasNext();
    }

    @Override
    public Map.Entry<Object, Document> next() {
        var key = cursor.next();
        return Map.entry(key, cursor.getValue());
    }
}
