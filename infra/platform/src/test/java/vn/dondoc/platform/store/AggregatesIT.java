package vn.dondoc.platform.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.dondoc.testing.ManualClock;
import vn.dondoc.testing.MongoExtension;

@ExtendWith(MongoExtension.class)
class AggregatesIT {

    private StoreFixture fixture;
    private Aggregates<Counter> counters;

    @BeforeEach
    void open(MongoDatabase database) {
        database.drop();
        fixture = new StoreFixture(database, ManualClock.at("2026-03-02T08:00"));
        counters = fixture.store.aggregates("counters", Counter.class);
    }

    @Test
    void whatWasStoredIsReadBackWithItsAbsentComponents() {
        var stored = counters.insert(Counter.start("c-1"));

        assertThat(counters.find("demo:c-1")).contains(stored);
        assertThat(counters.find("other:c-1")).isEmpty();
    }

    @Test
    void stateAndEventAreOneDocument() {
        counters.insert(Counter.start("c-1"));
        counters.update(counters.find("demo:c-1").orElseThrow().up());

        var document = fixture.database
                .getCollection("counters")
                .find(new Document("_id", "demo:c-1"))
                .limit(1)
                .batchSize(1)
                .first();
        assertThat(document).isNotNull();
        assertThat(document.get("state", Document.class))
                .containsEntry("value", 1)
                .containsEntry("version", 2L);
        assertThat(document.getList("outbox", Document.class))
                .extracting(entry -> entry.getString("id"))
                .containsExactly("counters/demo:c-1/1", "counters/demo:c-1/2");
    }

    @Test
    void aTakenIdIsSaidSoAndLeavesNothingToPublish() {
        counters.insert(Counter.start("c-1"));

        assertThatExceptionOfType(AlreadyExists.class).isThrownBy(() -> counters.insert(Counter.start("c-1")));
        assertThat(fixture.queue.open()).isEqualTo(1);
    }

    @Test
    void aDecisionOnAnOldVersionIsRefused() {
        var first = counters.insert(Counter.start("c-1"));
        counters.update(first.up());

        assertThatExceptionOfType(StaleVersion.class)
                .isThrownBy(() -> counters.update(first.up()))
                .withMessageContaining("demo:c-1");
    }

    @Test
    void ofManyThatDecideAtOnceEachVersionIsWonOnce() throws Exception {
        counters.insert(Counter.start("c-1"));
        Callable<Integer> ups = () -> IntStream.range(0, 20).map(i -> tryUp()).sum();

        int won;
        var pool = Executors.newFixedThreadPool(8);
        try {
            won = 0;
            for (var done : pool.invokeAll(java.util.Collections.nCopies(8, ups))) {
                won += done.get();
            }
        } finally {
            pool.shutdownNow();
        }

        assertThat(counters.find("demo:c-1")).map(Counter::value).contains(won);
        assertThat(won).isPositive();
    }

    private int tryUp() {
        try {
            counters.update(counters.find("demo:c-1").orElseThrow().up());
            return 1;
        } catch (StaleVersion e) {
            return 0;
        }
    }

    @Test
    void pagesGoByKeyWithinTheProvince() {
        IntStream.range(0, 5).forEach(i -> counters.insert(Counter.start("c-" + i)));

        assertThat(counters.page("demo:", "", 2)).extracting(Counter::id).containsExactly("c-0", "c-1");
        assertThat(counters.page("demo:", "demo:c-1", 9))
                .extracting(Counter::id)
                .containsExactly("c-2", "c-3", "c-4");
        assertThat(counters.page("dem:", "", 9)).isEmpty();
    }

    @Test
    void ofManyNewOnesThoseThatAreThereAlreadyAreNamedAndTheOthersStored() {
        var known = counters.update(counters.insert(Counter.start("c-2")).up());

        var taken = counters.insertAll(
                Stream.of("c-1", "c-2", "c-3").map(Counter::start).toList());

        assertThat(taken).containsExactly("demo:c-2");
        assertThat(counters.find("demo:c-2")).contains(known);
        assertThat(counters.find("demo:c-1")).isPresent();
        assertThat(counters.find("demo:c-3")).isPresent();
        assertThat(fixture.queue.open()).isEqualTo(4);
        assertThat(fixture.outbox.leftovers("counters", Counter.AT.plusSeconds(86_400)))
                .extracting(Outbox.Ticket::entryId)
                .containsExactlyInAnyOrder(
                        "counters/demo:c-1/1", "counters/demo:c-2/1", "counters/demo:c-2/2", "counters/demo:c-3/1");
    }

    @Test
    void ofManyChangesThoseDecidedOnAnOldVersionAreNotStored() {
        var first = counters.insert(Counter.start("c-1"));
        var second = counters.insert(Counter.start("c-2"));
        var newer = counters.update(second.up()).up();

        assertThat(counters.updateAll(List.of(first.up(), second.up()))).isFalse();
        assertThat(counters.updateAll(List.of(newer))).isTrue();

        assertThat(counters.find("demo:c-1").orElseThrow().version()).isEqualTo(2);
        assertThat(counters.find("demo:c-2").orElseThrow().version()).isEqualTo(3);
    }

    @Test
    void nothingToStoreIsNoCommand() {
        assertThat(counters.insertAll(List.of())).isEmpty();
        assertThat(counters.updateAll(List.of())).isTrue();
        assertThat(fixture.queue.open()).isZero();
    }
}
