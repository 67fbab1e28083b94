package vn.dondoc.planning.unit;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.dondoc.planning.change.Attempts;
import vn.dondoc.platform.store.Change;
import vn.dondoc.platform.store.Store;
import vn.dondoc.platform.time.DueWork;
import vn.dondoc.platform.time.MachineClock;

/**
 * A unit that gets another parent takes everything below it along: each has its path recomputed by a version and an
 * event of its own. A mark is set before and taken away after, so what a crash cut short is finished later.
 */
@Component
class Moves implements DueWork {

    private static final Logger log = LoggerFactory.getLogger(Moves.class);
    private static final Duration GRACE = Duration.ofMinutes(1);
    private static final String SYSTEM = "system";
    private static final int BATCH = 100;

    private final Units units;
    private final MongoCollection<Document> marks;
    private final Clock clock;
    private final MachineClock machine;

    Moves(Units units, Store store, Clock clock, MachineClock machine) {
        this.units = units;
        this.marks = store.collection("moves");
        this.clock = clock;
        this.machine = machine;
    }

    Unit move(Change<Unit> change, String by) {
        var mark = new Document("_id", change.state().key());
        marks.updateOne(mark, Updates.set("at", machine.now().toEpochMilli()), new UpdateOptions().upsert(true));
        var moved = units.save(change);
        settle(moved, by);
        marks.deleteOne(mark);
        log.atInfo().addKeyValue("unit", moved.key()).log("Unit moved");
        return moved;
    }

    /** Brings the paths of everything below a unit into line; where they are, nothing happens. */
    void settle(Unit top, String by) {
        var byParent = units.below(top.province(), top.id()).stream()
                .collect(Collectors.groupingBy(
                        unit -> String.valueOf(unit.particulars().parentId())));
        var seen = new HashSet<String>();
        var open = new ArrayDeque<>(List.of(top));
        while (!open.isEmpty()) {
            var parent = open.remove();
            if (seen.add(parent.id())) {
                byParent.getOrDefault(parent.id(), List.of()).forEach(child -> open.add(follow(child, parent, by)));
            }
        }
    }

    private Unit follow(Unit child, Unit parent, String by) {
        var path = Stream.concat(parent.path().stream(), Stream.of(parent.id())).toList();
        if (path.equals(child.path())) {
            return child;
        }
        return Attempts.atLatest(() -> {
            var latest = units.at(child.key()).orElse(child);
            var stillThere = parent.id().equals(latest.particulars().parentId());
            return stillThere && !path.equals(latest.path())
                    ? units.save(latest.follow(path, by, clock.instant()))
                    : latest;
        });
    }

    @Override
    public void run(Instant now) {
        var before = machine.now().minus(GRACE).toEpochMilli();
        marks
                .find(new Document("_id", new Document("$gt", "")))
                .sort(new Document("_id", 1))
                .limit(BATCH)
                .batchSize(BATCH)
                .into(new ArrayList<>())
                .stream()
                .filter(mark -> mark.getLong("at") < before)
                .forEach(this::finish);
    }

    private void finish(Document mark) {
        units.at(mark.getString("_id")).ifPresent(unit -> settle(unit, SYSTEM));
        marks.deleteOne(new Document("_id", mark.getString("_id")).append("at", mark.getLong("at")));
    }
}
