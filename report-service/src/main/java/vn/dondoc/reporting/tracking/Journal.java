package vn.dondoc.reporting.tracking;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.PushOptions;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.springframework.stereotype.Component;
import vn.dondoc.platform.store.Store;

/**
 * Which facts of a unit changed last, and how many changes there ever were. A fact is entered after it is kept and before
 * anything is calculated from it, so whoever has read the facts up to some entry has to read only those entered since.
 */
@Component
class Journal {

    private static final int LISTED = 48;

    private final MongoCollection<Document> journals;

    Journal(Store store) {
        this.journals = store.collection("journals");
    }

    /**
     * Where a journal stands.
     *
     * @param newest keys of the facts in the last entries, oldest first
     */
    record Page(long entries, List<String> newest) {

        static final Page FIRST = new Page(0, List.of());

        Page {
            newest = List.copyOf(newest);
        }

        /** What was entered after the first {@code known} entries; empty when that is not listed any more. */
        Optional<Set<String>> after(long known) {
            var missing = entries - known;
            return missing < 0 || missing > newest.size()
                    ? Optional.empty()
                    : Optional.of(Set.copyOf(newest.subList(newest.size() - Math.toIntExact(missing), newest.size())));
        }
    }

    /** Twice is no harm: the fact is read once more. */
    void enter(SheetKey sheet, Collection<String> factKeys) {
        journals.updateOne(
                new Document("_id", sheet.toString()),
                Updates.combine(
                        Updates.inc("entries", (long) factKeys.size()),
                        Updates.pushEach("newest", List.copyOf(factKeys), new PushOptions().slice(-LISTED))),
                new UpdateOptions().upsert(true));
    }

    /** Makes everybody read all facts of the unit again: they may have changed without an entry. */
    void restart(SheetKey sheet) {
        journals.updateOne(
                new Document("_id", sheet.toString()),
                Updates.combine(Updates.inc("entries", LISTED + 1L), Updates.set("newest", List.of())),
                new UpdateOptions().upsert(true));
    }

    Page of(SheetKey sheet) {
        return Optional.ofNullable(
                        journals.find(new Document("_id", sheet.toString())).first())
                .map(page -> new Page(page.getLong("entries"), page.getList("newest", String.class)))
                .orElse(Page.FIRST);
    }
}
