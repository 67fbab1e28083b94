package vn.dondoc.embedded;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.inc;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConcurrencyTests {

    private static final int THREADS = 16;
    private static final int ROUNDS = 100;

    @Test
    void noTwoCallersGetTheSameNumber(@TempDir Path directory) throws Exception {
        try (var mongo = EmbeddedMongo.onFile(directory.resolve("store"), false);
                var client = MongoClients.create(mongo.connectionString())) {
            var counters = counters(client);
            counters.insertOne(new Document("_id", "c").append("n", 0));

            var numbers = together(() -> {
                var mine = new ArrayList<Integer>();
                for (var i = 0; i < ROUNDS; i++) {
                    mine.add(next(counters));
                }
                return mine;
            });

            assertThat(numbers).hasSize(THREADS * ROUNDS);
            assertThat(new HashSet<>(numbers)).hasSize(THREADS * ROUNDS);
            assertThat(counters.find(eq("_id", "c")).first()).containsEntry("n", THREADS * ROUNDS);
        }
    }

    @Test
    void noReaderSeesHalfAnUpdate() throws Exception {
        try (var mongo = EmbeddedMongo.inMemory();
                var client = MongoClients.create(mongo.connectionString())) {
            var counters = counters(client);
            var document = new Document("_id", "c");
            IntStream.range(0, 40).forEach(i -> document.append("f" + i, 0));
            counters.insertOne(document);

            var distinctValues = together(() -> {
                var mine = new ArrayList<Integer>();
                for (var i = 0; i < ROUNDS; i++) {
                    counters.updateOne(eq("_id", "c"), allFields());
                    var seen =
                            new HashSet<>(counters.find(eq("_id", "c")).first().values());
                    mine.add(seen.size());
                }
                return mine;
            });

            assertThat(distinctValues).as("the id and one value").containsOnly(2);
        }
    }

    private static Bson allFields() {
        var fields = new Document();
        IntStream.range(0, 40).forEach(i -> fields.append("f" + i, 1));
        return new Document("$inc", fields);
    }

    private static int next(MongoCollection<Document> counters) {
        var after = new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER);
        return counters.findOneAndUpdate(eq("_id", "c"), inc("n", 1), after).getInteger("n");
    }

    private static MongoCollection<Document> counters(MongoClient client) {
        return client.getDatabase("concurrency").getCollection("counters");
    }

    private static List<Integer> together(Callable<List<Integer>> task) throws Exception {
        var threads = Executors.newFixedThreadPool(THREADS);
        try {
            var all = new ArrayList<Integer>();
            for (var result : threads.invokeAll(Collections.nCopies(THREADS, task))) {
                all.addAll(result.get());
            }
            return all;
        } finally {
            threads.shutdown();
        }
    }
}
