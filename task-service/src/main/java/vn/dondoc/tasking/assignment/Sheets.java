package vn.dondoc.tasking.assignment;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.util.List;
import java.util.SortedSet;
import java.util.function.Consumer;
import org.bson.Document;
import org.springframework.stereotype.Repository;
import vn.dondoc.platform.store.Store;

/** One sheet per unit and plan. One that saw less than the one that is stored is dropped. */
@Repository
class Sheets {

    private static final int BATCH = 100;

    private final MongoCollection<Document> sheets;

    Sheets(Store store) {
        this.sheets = store.collection("workSheets");
    }

    void keep(List<Sheet> made) {
        if (!made.isEmpty()) {
            write(made, true);
        }
    }

    /** Of an upsert that finds the id taken the sheet is old news, or it raced for the insert: an update tells. */
    private void write(List<Sheet> made, boolean upsert) {
        var options = new UpdateOptions().upsert(upsert);
        var writes = made.stream()
                .map(sheet -> new UpdateOneModel<Document>(unlessNewer(sheet), content(sheet), options))
                .toList();
        try {
            sheets.bulkWrite(writes, new BulkWriteOptions().ordered(false));
        } catch (MongoBulkWriteException e) {
            if (e.getWriteErrors().stream().anyMatch(error -> error.getCategory() != ErrorCategory.DUPLICATE_KEY)) {
                throw e;
            }
            write(
                    e.getWriteErrors().stream()
                            .map(error -> made.get(error.getIndex()))
                            .toList(),
                    false);
        }
    }

    private static Document unlessNewer(Sheet sheet) {
        return new Document("_id", sheet.key())
                .append("stamp", new Document("$not", new Document("$gt", sheet.stamp())));
    }

    private static org.bson.conversions.Bson content(Sheet sheet) {
        return Updates.combine(
                Updates.set("province", sheet.province()),
                Updates.set("planId", sheet.planId()),
                Updates.set("unitId", sheet.unitId()),
                Updates.set("stamp", sheet.stamp()),
                Updates.set("lines", sheet.documents()));
    }

    /** All sheets whose key starts with {@code prefix}, one after the other. */
    void under(String prefix, Consumer<Sheet> reader) {
        read(new Document("$gte", prefix).append("$lt", prefix + '\uffff'), reader);
    }

    /** Those of these keys that there are. */
    void of(SortedSet<String> keys, Consumer<Sheet> reader) {
        var all = List.copyOf(keys);
        for (int from = 0; from < all.size(); from += BATCH) {
            read(new Document("$in", all.subList(from, Math.min(all.size(), from + BATCH))), reader);
        }
    }

    private void read(Document id, Consumer<Sheet> reader) {
        FindIterable<Document> found = sheets.find(new Document("_id", id))
                .sort(Sorts.ascending("_id"))
                .batchSize(BATCH);
        found.forEach(sheet -> reader.accept(Sheet.read(sheet)));
    }
}
