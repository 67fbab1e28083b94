package vn.dondoc.planning.unit;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.dondoc.planning.Province;
import vn.dondoc.planning.RunningService;

/** A move that a crash cut short after the unit itself: what lies below still stands where it was. */
@RunningService
class MovesIT {

    private static final Instant NOW = Instant.parse("2026-01-05T01:00:00Z");

    @LocalServerPort
    private int port;

    @Autowired
    private Moves moves;

    @Autowired
    private MongoDatabase database;

    private Province halfMoved(long markedAt) {
        var province = Province.fresh(port);
        province.register("ward", null);
        province.register("office", "ward");
        province.register("team", "office");
        var team = new Document("_id", province.id() + ":team");
        database.getCollection("units").updateOne(team, Updates.set("state.path", List.of("elsewhere", "office")));
        database.getCollection("moves")
                .insertOne(new Document("_id", province.id() + ":office").append("at", markedAt));
        return province;
    }

    private static String path(Province province) {
        return province.admin().get("/units/team").body().at("/path").toString();
    }

    @Test
    void itIsFinishedByDueWork() {
        var province = halfMoved(0);

        moves.run(NOW);
        moves.run(NOW);

        assertThat(path(province)).isEqualTo("[\"ward\",\"office\"]");
        assertThat(province.admin().get("/units/team").eTag()).isEqualTo("\"2\"");
    }

    @Test
    void itIsFinishedByRepeatingTheRequest() {
        var province = halfMoved(Long.MAX_VALUE);

        province.admin()
                .put(
                        "/units/office",
                        province.admin().get("/units/office").body().toString());

        assertThat(path(province)).isEqualTo("[\"ward\",\"office\"]");
    }

    @Test
    void whatIsStillUnderWayIsLeftAlone() {
        var province = halfMoved(Long.MAX_VALUE);

        moves.run(NOW);

        assertThat(path(province)).isEqualTo("[\"elsewhere\",\"office\"]");
    }

    @Test
    void ofTwoThatAreMovedUnderEachOtherAtOnceOneIsRefused() {
        var province = Province.fresh(port);
        province.register("north", null);
        province.register("south", null);
        var admin = province.admin();
        var body = admin.get("/units/north").body().toString();

        for (var round = 0; round < 5; round++) {
            var statuses = Stream.of("north:south", "south:north")
                    .parallel()
                    .map(pair -> pair.split(":"))
                    .map(pair -> admin.put(
                            "/units/" + pair[0],
                            body.replace("\"parentId\":null", "\"parentId\":\"%s\"".formatted(pair[1]))))
                    .map(Province.Answer::status)
                    .toList();
            assertThat(statuses).containsExactlyInAnyOrder(200, 422);
            List.of("north", "south").forEach(unit -> admin.put("/units/" + unit, body));
        }
    }

    @Test
    void anUnfinishedMoveHidesNoCircle() {
        var province = halfMoved(Long.MAX_VALUE);
        var admin = province.admin();
        var ward = admin.get("/units/ward").body().toString();

        var circle = admin.put("/units/ward", ward.replace("\"parentId\":null", "\"parentId\":\"team\""));

        assertThat(circle.status()).isEqualTo(422);
        assertThat(circle.text("/errors/0/pointer")).isEqualTo("/parentId");
    }
}
