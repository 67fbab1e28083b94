package vn.dondoc.embedded;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.regex;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EmbeddedMongoTests {

    private final EmbeddedMongo mongo = EmbeddedMongo.inMemory();
    private final MongoClient client = MongoClients.create(mongo.connectionString());
    private final MongoCollection<Document> units =
            client.getDatabase("wrapper").getCollection("units");

    @BeforeAll
    void index() {
        units.createIndex(Indexes.ascending("district", "name"), new IndexOptions().unique(true));
        units.createIndex(Indexes.ascending("level"));
    }

    @AfterAll
    void close() {
        client.close();
        mongo.close();
    }

    @BeforeEach
    void tenUnits() {
        units.deleteMany(new Document());
        units.insertMany(IntStream.range(0, 10)
                .mapToObj(i -> new Document("_id", "u" + i)
                        .append("version", 1L)
                        .append("district", "d" + i % 2)
                        .append("name", "n" + i))
                .toList());
    }

    @Test
    void aVersionGuardedUpdateHappensOnce() {
        var guarded = and(eq("_id", "u1"), eq("version", 1L));

        assertThat(units.updateOne(guarded, inc("version", 1L)).getMatchedCount())
                .isEqualTo(1);
        assertThat(units.updateOne(guarded, inc("version", 1L)).getMatchedCount())
                .isZero();
        assertThat(units.find(eq("_id", "u1")).first()).containsEntry("version", 2L);
    }

    @Test
    void aStaleUpsertFindsTheIdTaken() {
        assertThatExceptionOfType(MongoWriteException.class)
                .isThrownBy(() -> units.updateOne(
                        and(eq("_id", "u1"), eq("version", 7L)), set("name", "x"), new UpdateOptions().upsert(true)))
                .satisfies(e -> assertThat(e.getError().getCategory()).isEqualTo(ErrorCategory.DUPLICATE_KEY));
    }

    @Test
    void anIdOfAnyTypeIsTakenOnceAndFreeAgainWhenDeleted() {
        var ids = List.<Object>of("u1", 1, new ObjectId());
        for (var id : ids.subList(1, 3)) {
            units.insertOne(new Document("_id", id).append("name", id.toString()));
        }

        for (var id : ids) {
            assertTaken(id);
        }
        assertTaken(1L);
        for (var id : ids) {
            assertThat(units.deleteOne(eq("_id", id)).getDeletedCount()).isEqualTo(1);
            units.insertOne(new Document("_id", id).append("name", "again " + id));
            assertThat(units.find(eq("_id", id)).first()).containsEntry("name", "again " + id);
        }
    }

    private void assertTaken(Object id) {
        assertThatExceptionOfType(MongoWriteException.class)
                .isThrownBy(() -> units.insertOne(new Document("_id", id).append("name", "other")))
                .satisfies(e -> assertThat(e.getError().getCategory()).isEqualTo(ErrorCategory.DUPLICATE_KEY));
    }

    @Test
    void idsAreFoundByAPattern() {
        units.insertOne(new Document("_id", 5).append("name", "five"));

        assertThat(units.find(regex("_id", "^u[23]$")).map(unit -> unit.getString("name")))
                .containsExactlyInAnyOrder("n2", "n3");
    }

    @Test
    void anUpsertTakesItsFieldsFromTheConjunction() {
        units.updateOne(
                and(eq("_id", "u99"), eq("district", "d9")), set("name", "n99"), new UpdateOptions().upsert(true));

        assertThat(units.find(eq("_id", "u99")).first())
                .isEqualTo(new Document("_id", "u99").append("district", "d9").append("name", "n99"));
    }

    @Test
    void rangesOfIdsAreWalkedInBothDirections() {
        assertThat(ids(units.find(and(gte("_id", "u3"), lt("_id", "u6"))))).containsExactly("u3", "u4", "u5");
        assertThat(ids(units.find(gt("_id", "u3")).sort(ascending("_id")).limit(2)))
                .containsExactly("u4", "u5");
        assertThat(ids(units.find(lte("_id", "u3")).sort(descending("_id")).limit(2)))
                .containsExactly("u3", "u2");
        assertThat(ids(units.find(gt("_id", "u3")).sort(descending("_id")).limit(2)))
                .containsExactly("u9", "u8");
        assertThat(ids(units.find(and(gt("_id", "u3"), gt("_id", "u7"), lte("_id", "u9")))))
                .containsExactly("u8", "u9");
        assertThat(ids(units.find(and(gt("_id", "u5"), lt("_id", "u2"))))).isEmpty();
    }

    @Test
    void aRangeGoesTogetherWithOtherConditionsAndOtherOrders() {
        var odd = and(gte("_id", "u2"), lte("_id", "u8"), eq("district", "d1"));

        assertThat(ids(units.find(odd))).containsExactly("u3", "u5", "u7");
        assertThat(ids(units.find(odd).skip(1).limit(1))).containsExactly("u5");
        assertThat(ids(units.find(odd).sort(descending("name")).limit(2))).containsExactly("u7", "u5");
        assertThat(ids(units.find(gt("_id", "u6")).batchSize(1))).containsExactly("u7", "u8", "u9");
    }

    @Test
    void idsThatAreNotStringsStayOutOfStringRanges() {
        units.insertOne(new Document("_id", new ObjectId()).append("name", "o"));
        units.insertOne(new Document("_id", 5).append("name", "i"));

        assertThat(ids(units.find(gte("_id", "u8")).sort(descending("_id")))).containsExactly("u9", "u8");
        assertThat(ids(units.find(lt("_id", "u2")))).containsExactly("u0", "u1");
        assertThat(units.find().sort(ascending("_id")).first()).containsEntry("_id", 5);
        assertThat(units.find(in("_id", "u1", 5)).into(new ArrayList<>())).hasSize(2);
        assertThat(units.find(and(eq("_id", 5), eq("name", "i"))).first()).isNotNull();
    }

    @Test
    void everythingInTheOrderOfIdsNeedsNoSort() {
        assertThat(ids(units.find().sort(ascending("_id")).limit(2))).containsExactly("u0", "u1");
        assertThat(ids(units.find(eq("district", "d0")).sort(descending("_id")).limit(2)))
                .containsExactly("u8", "u6");
    }

    @Test
    void severalIdsAreFoundTogetherWithOtherConditions() {
        assertThat(ids(units.find(and(in("_id", "u7", "u2", "none"), ne("district", "d1")))))
                .containsExactly("u2");
        assertThat(units.find(in("_id", List.of())).first()).isNull();
    }

    @Test
    void aWholeUniqueKeyIsEnoughAndHoldsForAll() {
        assertThat(ids(units.find(and(eq("name", "n4"), eq("district", "d0"), eq("version", 1L)))))
                .containsExactly("u4");
        assertThatExceptionOfType(MongoWriteException.class)
                .isThrownBy(() -> units.insertOne(
                        new Document("_id", "x").append("district", "d0").append("name", "n4")));
        assertThat(units.find(eq("_id", "x")).first()).isNull();
    }

    @Test
    void contradictionsMatchNothing() {
        assertThat(units.find(and(eq("_id", "u1"), eq("_id", "u2"))).first()).isNull();
        assertThat(units.find(and(eq("_id", "u1"), gt("_id", "u5"))).first()).isNull();
    }

    @Test
    void healthQuestionsAreAnswered() {
        var hello = client.getDatabase("admin").runCommand(new Document("hello", 1));

        assertThat(hello).containsEntry("isWritablePrimary", true).containsKey("maxWireVersion");
        assertThat(client.listDatabaseNames()).contains("wrapper");
        assertThat(client.getDatabase("wrapper")
                        .runCommand(new Document("ping", 1))
                        .get("ok", Number.class)
                        .intValue())
                .isEqualTo(1);
    }

    @Test
    void anIndexThatIsNotUniqueIsPassedOver() {
        assertThat(units.listIndexes())
                .extracting(index -> index.getString("name"))
                .doesNotContain("level_1");
    }

    private static List<String> ids(FindIterable<Document> found) {
        return found.map(document -> document.getString("_id")).into(new ArrayList<>());
    }
}
