package vn.dondoc.platform.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.kafka.common.KafkaException;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import vn.dondoc.testing.ManualClock;
import vn.dondoc.testing.MongoExtension;

@ExtendWith(MongoExtension.class)
class OutboxRelayIT {

    private final ManualClock clock = ManualClock.at("2026-03-02T08:00");
    private StoreFixture fixture;
    private Aggregates<Counter> counters;

    @BeforeEach
    void open(MongoDatabase database) {
        database.drop();
        fixture = new StoreFixture(database, clock);
        counters = fixture.store.aggregates("counters", Counter.class);
    }

    @AfterEach
    void stop() {
        fixture.relay.stop();
    }

    @Test
    void everyEventGoesOutInOrderWithItsHeaders() throws Exception {
        counters.update(counters.insert(Counter.start("c-1")).up());
        fixture.relay.start();

        assertThat(fixture.relay.drain(0, Duration.ofSeconds(10))).isTrue();
        assertThat(fixture.sentSequences()).containsExactly("1", "2");
        var sent = fixture.producer.history().get(0);
        assertThat(sent.topic()).isEqualTo("dondoc.calendars");
        assertThat(sent.key()).isEqualTo("demo:c-1");
        assertThat(StoreFixture.header(sent, "ce_type")).isEqualTo("calendar.changed.v1");
        assertThat(StoreFixture.header(sent, "ce_id")).isEqualTo("counters/demo:c-1/1");
        assertThat(StoreFixture.header(sent, "ce_province")).isEqualTo("demo");
        assertThat(outboxOf("demo:c-1")).isZero();
    }

    @Test
    void everyEventOfManyWritesGoesOutOnceAndLeavesNoMark() throws Exception {
        counters.insertAll(
                IntStream.range(0, 450).mapToObj(n -> Counter.start("c-" + n)).toList());
        counters.updateAll(IntStream.range(0, 450)
                .mapToObj(n -> counters.find("demo:c-" + n).orElseThrow().up())
                .toList());
        fixture.relay.start();

        assertThat(fixture.relay.drain(100, Duration.ofSeconds(30))).isTrue();
        assertThat(fixture.relay.drain(0, Duration.ofSeconds(30))).isTrue();
        assertThat(fixture.sentSequences()).hasSize(900);
        assertThat(outboxOf("demo:c-449")).isZero();
        assertThat(fixture.outbox.leftovers("counters", clock.instant().plusSeconds(1)))
                .isEmpty();
    }

    @Test
    void anEventSaysWhoCausedIt() throws Exception {
        var token = Jwt.withTokenValue("token")
                .header("alg", "none")
                .subject("u-17")
                .claim("azp", "portal")
                .claim("roles", List.of("MONITOR", "ADMIN"))
                .build();
        SecurityContextHolder.getContext().setAuthentication(new JwtAuthenticationToken(token));
        counters.insert(Counter.start("c-1"));
        SecurityContextHolder.clearContext();
        counters.insert(Counter.start("c-2"));
        fixture.relay.start();

        assertThat(fixture.relay.drain(0, Duration.ofSeconds(10))).isTrue();
        var sent = fixture.producer.history();
        assertThat(StoreFixture.header(sent.get(0), "ce_actor")).isEqualTo("u-17");
        assertThat(StoreFixture.header(sent.get(0), "ce_actorclient")).isEqualTo("portal");
        assertThat(StoreFixture.header(sent.get(0), "ce_actorroles")).isEqualTo("MONITOR,ADMIN");
        assertThat(sent.get(1).headers().lastHeader("ce_actor")).isNull();
    }

    @Test
    void whatADeadProcessLeftBehindIsFoundAfterTheGracePeriod() {
        counters.insert(Counter.start("c-1"));
        var heir = new StoreFixture(fixture.database, clock);
        heir.store.aggregates("counters", Counter.class);

        assertThat(heir.relay.sweep(clock.instant()))
                .as("too fresh: its writer may be alive")
                .isZero();
        assertThat(heir.relay.sweep(clock.instant().plusMillis(1))).isEqualTo(1);
        assertThat(heir.sentSequences()).containsExactly("1");
        assertThat(heir.relay.sweep(clock.instant().plusSeconds(60)))
                .as("nothing is left")
                .isZero();
    }

    @Test
    void aMarkWithoutAWriteIsClearedWithoutAnEventOnceNoWriteCanCome() {
        fixture.outbox.announce("counters", new Counter("ghost", "demo", 1, 0, null));

        assertThat(fixture.relay.sweep(clock.instant().plusSeconds(60))).isZero();
        assertThat(fixture.relay.sweep(clock.instant().plusSeconds(600))).isEqualTo(1);
        assertThat(fixture.producer.history()).isEmpty();
    }

    @Test
    void aSlowWriteIsPublishedThoughItsMarkWasSweptBefore() {
        var slow = Counter.start("c-1");
        fixture.outbox.announce("counters", slow.state());
        fixture.relay.sweep(clock.instant().plusSeconds(60));
        counters.insert(slow);

        assertThat(fixture.relay.sweep(clock.instant().plusSeconds(60))).isEqualTo(2);
        assertThat(fixture.sentSequences()).containsExactly("1");
    }

    @Test
    void whatTheBrokerDidNotAcknowledgeStaysInTheOutbox() {
        counters.insert(Counter.start("c-1"));
        fixture.producer.sendException = new KafkaException("the broker is away");

        assertThatExceptionOfType(KafkaException.class)
                .isThrownBy(() -> fixture.relay.sweep(clock.instant().plusSeconds(60)));
        assertThat(outboxOf("demo:c-1")).isEqualTo(1);

        fixture.producer.sendException = null;
        assertThat(fixture.relay.sweep(clock.instant().plusSeconds(60))).isEqualTo(1);
        assertThat(fixture.sentSequences()).containsExactly("1");
    }

    @Test
    void writesGoOnWhileTheBrokerIsAwayAndArriveWhenItIsBack() throws Exception {
        fixture.producer.sendException = new KafkaException("the broker is away");
        fixture.relay.start();
        counters.update(counters.insert(Counter.start("c-1")).up());
        assertThat(fixture.relay.drain(0, Duration.ofMillis(300))).isFalse();

        fixture.producer.sendException = null;

        assertThat(fixture.relay.drain(0, Duration.ofSeconds(10))).isTrue();
        assertThat(fixture.sentSequences()).containsExactly("1", "2");
    }

    @Test
    void aChangeMadeWhileEventsAreInFlightKeepsItsEvent() {
        var first = counters.insert(Counter.start("c-1"));
        fixture.relay.sweep(clock.instant().plusSeconds(60));
        counters.update(first.up());
        fixture.relay.sweep(clock.instant().plusSeconds(60));

        assertThat(fixture.sentSequences()).containsExactly("1", "2");
        assertThat(counters.find("demo:c-1")).map(Counter::version).contains(2L);
    }

    private int outboxOf(String key) {
        var document = fixture.database
                .getCollection("counters")
                .find(new Document("_id", key))
                .limit(1)
                .batchSize(1)
                .first();
        return document == null
                ? -1
                : document.getList("outbox", Document.class).size();
    }
}
