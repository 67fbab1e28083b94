package vn.dondoc.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.dondoc.testing.ManualClock;
import vn.dondoc.testing.MongoExtension;
import vn.dondoc.testing.MongoUnderTest;

@ExtendWith(MongoExtension.class)
class SessionsIT {

    private static final SessionSettings SETTINGS =
            new SessionSettings(Duration.ofMinutes(30), Duration.ofHours(12), true);

    private final ManualClock clock = ManualClock.at(Instant.parse("2026-03-02T01:00:00Z"));
    private final MongoUnderTest mongo;
    private final Sessions sessions;

    SessionsIT(MongoUnderTest mongo) {
        this.mongo = mongo;
        this.sessions = new Sessions(mongo.database(), SETTINGS, clock);
    }

    @BeforeEach
    void nothingIsKept() {
        mongo.unchecked().getCollection("sessions").deleteMany(new Document());
    }

    @Test
    void anotherGatewayKnowsTheSession() {
        var kept = kept();

        var found = Objects.requireNonNull(another().findById(kept.getId()));

        assertThat(found.<String>getAttribute("token")).isEqualTo("very secret");
        assertThat(found.getCreationTime()).isEqualTo(clock.instant());
        assertThat(found.getMaxInactiveInterval()).isEqualTo(SETTINGS.idle());
    }

    @Test
    void theStoreKnowsNeitherCookieNorContent() {
        var kept = kept();

        assertThat(stored()).hasSize(1).allSatisfy(document -> {
            assertThat(document.toJson()).doesNotContain(kept.getId());
            assertThat(new String(
                            document.get("sealed", Binary.class).getData(),
                            java.nio.charset.StandardCharsets.ISO_8859_1))
                    .doesNotContain("very secret");
        });
    }

    @Test
    void anIdleSessionEnds() {
        var kept = kept();
        clock.advance(SETTINGS.idle());

        assertThat(sessions.findById(kept.getId())).isNull();
        assertThat(stored()).isEmpty();
    }

    @Test
    void useKeepsASessionButNotForEver() {
        var id = kept().getId();
        for (var used = Duration.ZERO; used.compareTo(SETTINGS.absolute()) < 0; used = used.plusMinutes(20)) {
            assertThat(sessions.findById(id)).as("after " + used).isNotNull();
            use(id);
            clock.advance(Duration.ofMinutes(20));
        }

        assertThat(sessions.findById(id)).isNull();
    }

    @Test
    void whatOneRequestEndedAnotherDoesNotBringBack() {
        var id = kept().getId();
        var late = Objects.requireNonNull(sessions.findById(id));
        sessions.deleteById(id);
        late.setAttribute("token", "another");
        sessions.save(late);

        assertThat(sessions.findById(id)).isNull();
    }

    @Test
    void aNewIdMakesTheOldOneWorthless() {
        var session = kept();
        var before = session.getId();
        session.changeSessionId();
        sessions.save(session);

        assertThat(sessions.findById(before)).isNull();
        assertThat(sessions.findById(session.getId())).isNotNull();
        assertThat(session.getId()).isNotEqualTo(before).hasSizeGreaterThan(40);
    }

    @Test
    void aSessionThatCannotBeReadIsNone() {
        var kept = kept();
        mongo.unchecked()
                .getCollection("sessions")
                .updateMany(new Document(), Updates.set("sealed", new Binary(new byte[40])));

        assertThat(sessions.findById(kept.getId())).isNull();
        assertThat(stored()).isEmpty();
    }

    @Test
    void anObjectOfAnUnexpectedKindIsNotRead() {
        var session = sessions.createSession();
        session.setAttribute("bean", new javax.swing.event.EventListenerList());
        sessions.save(session);

        assertThat(sessions.findById(session.getId())).isNull();
    }

    /** Nobody waits for the sweep, so it may look at everything. */
    @Test
    void whatHasEndedIsSweptAway() {
        kept();
        clock.advance(Duration.ofMinutes(20));
        var later = kept();
        clock.advance(Duration.ofMinutes(20));
        new Sessions(mongo.unchecked(), SETTINGS, clock).sweep();

        assertThat(stored()).hasSize(1);
        assertThat(sessions.findById(later.getId())).isNotNull();
    }

    private StoredSession kept() {
        var session = sessions.createSession();
        session.setAttribute("token", "very secret");
        sessions.save(session);
        return session;
    }

    private void use(String id) {
        var session = Objects.requireNonNull(sessions.findById(id));
        session.setLastAccessedTime(clock.instant());
        sessions.save(session);
    }

    private Sessions another() {
        return new Sessions(mongo.database(), SETTINGS, clock);
    }

    private List<Document> stored() {
        return mongo.unchecked().getCollection("sessions").find().into(new java.util.ArrayList<>());
    }
}
