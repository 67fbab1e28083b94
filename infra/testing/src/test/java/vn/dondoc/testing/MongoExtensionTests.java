package vn.dondoc.testing;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.mongodb.MongoCommandException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Collation;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(MongoExtension.class)
@AllowScans("plans")
class MongoExtensionTests {

    private final HotPathRules rules;
    private final MongoCollection<Document> units;
    private final MongoDatabase database;

    MongoExtensionTests(MongoDatabase database, HotPathRules rules) {
        this.database = database;
        this.rules = rules;
        this.units = database.getCollection("units");
    }

    @Test
    void accessByIdIsFine() {
        units.insertOne(new Document("_id", "u1").append("version", 1));
        units.updateOne(and(eq("_id", "u1"), eq("version", 1)), inc("version", 1));
        units.findOneAndUpdate(eq("_id", "u1"), set("name", "x"));
        units.find(eq("_id", "u1")).into(new ArrayList<>());
        units.find(in("_id", "u1", "u2")).batchSize(10).into(new ArrayList<>());
        units.find(gt("_id", "u")).limit(10).into(new ArrayList<>());
        units.deleteOne(eq("_id", "u1"));

        assertThat(rules.violations()).isEmpty();
    }

    @Test
    void scansAreNotedExceptWhereAllowed() {
        database.getCollection("plans").find(eq("province", "p")).limit(5).into(new ArrayList<>());
        assertThat(rules.violations()).isEmpty();

        units.find(eq("name", "x")).limit(5).into(new ArrayList<>());
        units.updateMany(eq("name", "x"), set("name", "y"));
        units.deleteMany(new Document());
        units.countDocuments();
        assertNoted("no _id in the filter", "no _id in the filter", "no _id in the filter", "aggregate reads all");
    }

    @Test
    void listsNeedABound() {
        units.find(gt("_id", "u")).into(new ArrayList<>());
        units.find(in("_id", "u1", "u2")).into(new ArrayList<>());
        units.find(gt("_id", "u")).limit(5).skip(5).into(new ArrayList<>());

        assertNoted("find without limit", "find without limit", "find with skip");
    }

    @Test
    void whatOneServerCannotDoIsNoted() {
        units.find(or(eq("_id", "a"), eq("_id", "b"))).limit(1).first();
        units.find(eq("_id", "a"))
                .collation(Collation.builder().locale("vi").build())
                .first();
        assertThat(rules.violations()).anyMatch(line -> line.startsWith("filters by $or"));
        assertThat(rules.violations()).anyMatch(line -> line.startsWith("uses collation"));
        forget();
    }

    @Test
    void updatesByPipelineAreNoted(MongoUnderTest mongo) {
        var pipeline = List.of(new Document("$set", new Document("a", 1)));
        if (mongo.isReal()) {
            units.updateOne(eq("_id", "a"), pipeline);
        } else {
            assertThatExceptionOfType(MongoCommandException.class)
                    .isThrownBy(() -> units.updateOne(eq("_id", "a"), pipeline));
        }
        assertNoted("updates by pipeline");
    }

    @Test
    void preparationIsNotWatched(MongoUnderTest mongo) {
        mongo.unchecked().getCollection("units").deleteMany(new Document());

        assertThat(rules.violations()).isEmpty();
    }

    @Nested
    class Inside {

        @Test
        void aNestedClassHasTheSameDatabase(MongoDatabase inner) {
            assertThat(inner.getName()).isEqualTo(database.getName()).startsWith("t_mongoextensiontests_");
        }
    }

    private void assertNoted(String... beginnings) {
        var noted = rules.violations();
        forget();
        assertThat(noted).hasSameSizeAs(beginnings);
        for (var i = 0; i < beginnings.length; i++) {
            assertThat(noted.get(i)).startsWith(beginnings[i]);
        }
    }

    private void forget() {
        assertThatExceptionOfType(AssertionError.class).isThrownBy(rules::check);
    }
}
