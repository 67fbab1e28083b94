package vn.dondoc.planning.audit;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * The chains as they are stored: records under {@code province:sequence}, and for every record a mark under
 * {@code province:object:version}, which tells repeats and finds what belongs to an object. Nothing here changes or
 * deletes a record.
 */
final class Links {

    private static final int BATCH = 100;

    private final MongoCollection<Document> links;
    private final MongoCollection<Document> marks;
    private final MongoCollection<Document> heads;

    Links(Function<String, MongoCollection<Document>> collections) {
        this.links = collections.apply("audit");
        this.marks = collections.apply("auditMarks");
        this.heads = collections.apply("auditHeads");
    }

    static String key(String province, long sequence) {
        return "%s:%012d".formatted(province, sequence);
    }

    static String mark(String province, String object, long version) {
        return "%s:%s:%09d".formatted(province, object, version);
    }

    /** Returns false if another record has this place. */
    boolean add(Link link) {
        try {
            links.insertOne(link.document());
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }

    void mark(Link link) {
        marks.updateOne(
                new Document("_id", mark(link.province(), link.object(), link.version())),
                Updates.combine(
                        Updates.set("sequence", link.sequence()),
                        Updates.set("day", link.day()),
                        Updates.set(
                                "subject", link.by() == null ? null : link.by().subject())),
                new UpdateOptions().upsert(true));
    }

    boolean isMarked(String province, String object, long version) {
        return marks.find(new Document("_id", mark(province, object, version))).first() != null;
    }

    /** Where to go on after a start; it may lie behind the true end. */
    Link.Head lastNoted(String province) {
        var head = heads.find(new Document("_id", province)).first();
        return head == null ? Link.Head.NONE : new Link.Head(head.getLong("sequence"), head.getString("hash"));
    }

    void note(String province, Link.Head head) {
        heads.updateOne(
                new Document("_id", province),
                Updates.combine(Updates.set("sequence", head.sequence()), Updates.set("hash", head.hash())),
                new UpdateOptions().upsert(true));
    }

    /** The next records after a sequence, in order. */
    List<Link> after(String province, long sequence) {
        return list(range(key(province, sequence), province), BATCH);
    }

    List<Link> list(Document filter, int limit) {
        return read(links, filter, limit).stream().map(Link::of).toList();
    }

    List<Document> marks(Document filter, int limit) {
        return read(marks, filter, limit);
    }

    Optional<Link> find(String province, long sequence) {
        return Optional.ofNullable(
                        links.find(new Document("_id", key(province, sequence))).first())
                .map(Link::of);
    }

    List<Link> all(String province, Collection<Long> sequences) {
        var keys = sequences.stream().map(sequence -> key(province, sequence)).toList();
        return keys.isEmpty() ? List.of() : list(new Document("_id", new Document("$in", keys)), keys.size());
    }

    /** How many marks a province has; only a check of the whole chain asks that. */
    long countMarks(String province) {
        var count = 0L;
        var after = province + ":";
        for (var page = marks(range(after, province), BATCH * 10);
                !page.isEmpty();
                page = marks(range(after, province), BATCH * 10)) {
            count += page.size();
            after = page.get(page.size() - 1).getString("_id");
        }
        return count;
    }

    /** Which chains there are: from the first record of one straight to the first of the next. */
    List<String> provinces() {
        var found = new ArrayList<String>();
        for (var next = firstAfter(""); next != null; next = firstAfter(next + ":\uffff")) {
            next = next.substring(0, next.indexOf(':'));
            found.add(next);
        }
        return found;
    }

    private @Nullable String firstAfter(String key) {
        var first = read(links, new Document("_id", new Document("$gt", key)), 1);
        return first.isEmpty() ? null : first.get(0).getString("_id");
    }

    static Document range(String after, String province) {
        return new Document("_id", new Document("$gt", after).append("$lt", province + ":\uffff"));
    }

    private static List<Document> read(MongoCollection<Document> documents, Document filter, int limit) {
        return documents
                .find(filter)
                .sort(Sorts.ascending("_id"))
                .limit(limit)
                .batchSize(BATCH)
                .into(new ArrayList<>());
    }
}
