package vn.dondoc.platform.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.dondoc.contracts.calendar.CalendarState;
import vn.dondoc.testing.ManualClock;
import vn.dondoc.testing.MongoExtension;

@ExtendWith(MongoExtension.class)
class CopiesIT {

    private Copies<CalendarState> copies;
    private Projection projection;

    @BeforeEach
    void open(MongoDatabase database) {
        database.drop();
        var store = new StoreFixture(database, ManualClock.at("2026-03-02T08:00")).store;
        copies = store.copies("calendars", CalendarState.class);
        projection = store.projection("derived");
    }

    private static CalendarState year(int year) {
        return new CalendarState("demo", year, List.of(), List.of(), Instant.EPOCH);
    }

    @Test
    void theNewestStateWinsWhateverTheOrderOfArrival() {
        assertThat(copies.keep("demo:x", 2, year(2002))).isTrue();
        assertThat(copies.keep("demo:x", 1, year(2001))).isFalse();
        assertThat(copies.keep("demo:x", 2, year(2002))).isFalse();

        assertThat(copies.find("demo:x")).contains(year(2002));
        assertThat(copies.histories("demo:")).containsExactly(year(2001), year(2002));
    }

    @Test
    void provincesDoNotMeet() {
        copies.keep("demo:x", 1, year(2001));
        copies.keep("demo2:x", 1, year(2002));

        assertThat(copies.all("demo:")).containsExactly(year(2001));
    }

    @Test
    void aProjectionTakesEachSourceOnceAndInOrder() {
        assertThat(projection.apply("k", "a", 5, Updates.inc("n", 1))).isTrue();
        assertThat(projection.apply("k", "a", 5, Updates.inc("n", 1))).isFalse();
        assertThat(projection.apply("k", "a", 4, Updates.inc("n", 1))).isFalse();
        assertThat(projection.apply("k", "b", 1, Updates.inc("n", 1))).isTrue();

        var document = projection
                .documents()
                .find(new Document("_id", "k"))
                .limit(1)
                .batchSize(1)
                .first();
        assertThat(document).containsEntry("n", 2);
    }

    @Test
    void oneEventAboutManyDocumentsIsTakenWhereItIsNews() {
        projection.apply("old", "a", 5, Updates.inc("n", 1));
        projection.apply("older", "a", 3, Updates.inc("n", 1));
        var change = Updates.inc("n", 10);

        var first = projection.applyAll("a", 5, Map.of("old", change, "older", change, "new", change));
        var again = projection.applyAll("a", 5, Map.of("old", change, "older", change, "new", change));

        assertThat(first).containsExactlyInAnyOrder("older", "new");
        assertThat(again).isEmpty();
        assertThat(List.of("old", "older", "new"))
                .extracting(key -> projection
                        .documents()
                        .find(new Document("_id", key))
                        .first()
                        .getInteger("n"))
                .containsExactly(1, 11, 10);
        assertThat(projection.applyAll("a", 6, Map.of())).isEmpty();
    }
}
