package vn.dondoc.reporting.tracking;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.ReplaceOptions;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import org.springframework.stereotype.Component;
import vn.dondoc.platform.store.Keys;
import vn.dondoc.platform.store.Store;

/**
 * Which sheet has to be looked at again, and when: because time alone will change it, or because the rules changed. The
 * key begins with the time, so what is due is one range read however much lies in the future.
 */
@Component
class Wakeups {

    private static final int BATCH = 200;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private final MongoCollection<Document> wakeups;

    Wakeups(Store store) {
        this.wakeups = store.collection("wakeups");
    }

    /** What is due, by sheet, and the cursor after it. */
    record Due(Map<SheetKey, List<String>> ids, String last) {}

    /** At a time to come; asking twice is the same. */
    void at(Instant time, SheetKey sheet) {
        var id = Keys.of(TIME.format(time), sheet.toString());
        wakeups.replaceOne(new Document("_id", id), entry(id, sheet), new ReplaceOptions().upsert(true));
    }

    /** As soon as possible. Each of these counts: one that is being worked off does not swallow one that comes meanwhile. */
    void now(Instant time, Collection<SheetKey> sheets) {
        var entries = sheets.stream()
                .map(sheet -> entry(
                        Keys.of(
                                TIME.format(time),
                                sheet.toString(),
                                UUID.randomUUID().toString()),
                        sheet))
                .toList();
        for (int from = 0; from < entries.size(); from += BATCH) {
            wakeups.insertMany(entries.subList(from, Math.min(from + BATCH, entries.size())));
        }
    }

    private static Document entry(String id, SheetKey sheet) {
        return new Document("_id", id)
                .append("province", sheet.province())
                .append("plan", sheet.planId())
                .append("unit", sheet.unitId());
    }

    Due due(Instant now, String after) {
        var ids = new LinkedHashMap<SheetKey, List<String>>();
        var last = new String[] {after};
        wakeups.find(new Document("_id", new Document("$gt", after).append("$lt", TIME.format(now) + ";")))
                .sort(new Document("_id", 1))
                .limit(BATCH)
                .batchSize(BATCH)
                .forEach(entry -> {
                    var sheet =
                            new SheetKey(entry.getString("province"), entry.getString("plan"), entry.getString("unit"));
                    ids.computeIfAbsent(sheet, key -> new ArrayList<>()).add(entry.getString("_id"));
                    last[0] = entry.getString("_id");
                });
        return new Due(ids, last[0]);
    }

    void done(List<String> ids) {
        wakeups.deleteMany(new Document("_id", new Document("$in", ids)));
    }
}
