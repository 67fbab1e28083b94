package vn.dondoc.reporting.tracking;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dondoc.platform.store.Keys;
import vn.dondoc.platform.store.Projection;
import vn.dondoc.platform.store.Store;

/**
 * The sheets once more, cut by period: the lines of all units for one period lie together, so a roll-up of the province
 * is one range read. Written only from a stored sheet, guarded by its version.
 */
@Component
class Lines {

    private static final int BATCH = 500;
    private static final int MOST_CHARACTERS = 2_000_000;

    private final Projection lines;
    /** What was read a moment ago mostly reads the same now; taking a province apart costs more than fetching it. */
    private final Cache<String, List<Mark>> parsed = Caffeine.newBuilder()
            .maximumWeight(MOST_CHARACTERS)
            .weigher((String text, List<Mark> marks) -> text.length())
            .build();

    Lines(Store store) {
        this.lines = store.projection("lines");
    }

    void write(UnitSheet sheet, Collection<String> periods) {
        for (var period : periods) {
            lines.apply(
                    Keys.of(sheet.province(), sheet.planId(), period, sheet.unitId()),
                    "sheet",
                    sheet.version(),
                    Updates.combine(
                            Updates.set("unit", sheet.unitId()),
                            Updates.set("cells", Mark.textOf(period, sheet.cells()))));
        }
    }

    /** Lets go of a unit's lines, so that the next ones are written whatever version these claim to have. */
    void forget(SheetKey sheet, Collection<String> periods) {
        var keys = periods.stream()
                .map(period -> Keys.of(sheet.province(), sheet.planId(), period, sheet.unitId()))
                .toList();
        lines.documents().deleteMany(new Document("_id", new Document("$in", keys)));
    }

    /** The lines of one period, or of all. */
    List<UnitLine> read(String province, String planId, @Nullable String period) {
        var prefix = period == null ? Keys.of(province, planId) : Keys.of(province, planId, period);
        var found = new ArrayList<UnitLine>();
        lines.documents()
                .find(new Document("_id", new Document("$gt", prefix + ":").append("$lt", prefix + ";")))
                .projection(new Document("unit", 1).append("cells", 1))
                .batchSize(BATCH)
                .forEach(line -> found.add(
                        new UnitLine(line.getString("unit"), parsed.get(line.getString("cells"), Mark::parse))));
        return found;
    }
}
