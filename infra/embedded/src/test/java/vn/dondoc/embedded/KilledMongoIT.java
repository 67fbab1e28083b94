package vn.dondoc.embedded;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** The process dies in the middle of writing, again and again: nothing acknowledged may be missing. */
class KilledMongoIT {

    private static final int ROUNDS = Integer.getInteger("dondoc.kill.rounds", 3);
    private static final int WRITES_A_ROUND = 600;

    private final Writers writers = new Writers();

    @Test
    void nothingAcknowledgedIsLost(@TempDir Path directory) throws Exception {
        var file = directory.resolve("store");
        for (var round = 1; round <= ROUNDS; round++) {
            writeAndKill(file, round);
            verify(file);
        }
        LoggerFactory.getLogger(KilledMongoIT.class)
                .warn("{} kills, {} writes acknowledged, 0 lost", ROUNDS, writers.acknowledged());
    }

    @Test
    void aFileInUseAndADamagedFileAreNamed(@TempDir Path directory) throws Exception {
        var file = directory.resolve("store");
        var server = ServerProcess.start("mongo", file);
        assertThatExceptionOfType(StoreFileUnusable.class)
                .isThrownBy(() -> EmbeddedMongo.onFile(file, false).close())
                .withMessageContaining("another process is using it");
        server.kill();

        Files.writeString(file, "not a store ".repeat(2000));
        assertThatExceptionOfType(StoreFileUnusable.class)
                .isThrownBy(() -> EmbeddedMongo.onFile(file, false).close())
                .withMessageContaining(file.toString())
                .withMessageContaining("damaged");
    }

    private void writeAndKill(Path file, int round) throws Exception {
        var server = ServerProcess.start("mongo", file);
        var goal = writers.acknowledged() + WRITES_A_ROUND;
        try (var client = MongoClients.create(server.address() + "/?serverSelectionTimeoutMS=1000")) {
            var documents = documents(client);
            documents.createIndex(Indexes.ascending("key"), new IndexOptions().unique(true));
            readCounters(documents);
            var threads = writers.start(documents, round);
            Awaitility.await().atMost(Duration.ofMinutes(2)).until(() -> writers.acknowledged() >= goal);
            server.kill();
            Writers.awaitEnd(threads);
            assertThat(writers.surprises()).isEmpty();
        }
    }

    /** The last update before the kill may be stored although its answer never came. */
    private void readCounters(MongoCollection<Document> documents) {
        writers.counted().keySet().forEach(id -> {
            var found = documents.find(eq("_id", id)).first();
            assertThat(found).isNotNull();
            writers.counted().put(id, found.getLong("n"));
        });
    }

    private void verify(Path file) {
        try (var mongo = EmbeddedMongo.onFile(file, false);
                var client = MongoClients.create(mongo.connectionString())) {
            var documents = documents(client);
            var scanned =
                    documents.find().map(document -> document.getString("_id")).into(new HashSet<>());

            assertThat(scanned)
                    .as("lost")
                    .containsAll(writers.inserted())
                    .containsAll(writers.counted().keySet());
            var missing = new ArrayList<String>();
            for (var id : scanned) {
                if (documents.find(eq("_id", id)).first() == null
                        || documents.find(eq("key", "key of " + id)).first() == null
                        || documents
                                        .updateOne(eq("_id", id), new Document("$set", new Document("seen", 1)))
                                        .getMatchedCount()
                                != 1) {
                    missing.add(id);
                }
            }
            assertThat(missing).as("in the data, not in an index").isEmpty();
            assertThat(documents.estimatedDocumentCount()).isEqualTo(scanned.size());
            writers.counted()
                    .forEach((id, count) -> assertThat(
                                    documents.find(eq("_id", id)).first().getLong("n"))
                            .as(id)
                            .isBetween(count, count + 1));
        }
    }

    private static MongoCollection<Document> documents(MongoClient client) {
        return client.getDatabase("killed").getCollection("documents");
    }
}
