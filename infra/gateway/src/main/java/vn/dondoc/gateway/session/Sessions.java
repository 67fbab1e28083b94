package vn.dondoc.gateway.session;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import org.bson.BsonBinary;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.session.MapSession;
import org.springframework.session.SessionRepository;

/**
 * One document per session. Only what has changed is written, and never a session that another request has ended
 * meanwhile; a mere access is noted once a minute.
 */
final class Sessions implements SessionRepository<StoredSession> {

    private static final Logger log = LoggerFactory.getLogger(Sessions.class);
    private static final Duration ACCESS_NOTED = Duration.ofMinutes(1);
    private static final int ID_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final MongoCollection<BsonDocument> documents;
    private final SessionSettings settings;
    private final Clock clock;

    Sessions(MongoDatabase database, SessionSettings settings, Clock clock) {
        this.documents = database.getCollection("sessions", BsonDocument.class);
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public StoredSession createSession() {
        return StoredSession.begun(session(new MapSession(Sessions::newId), clock.instant()));
    }

    @Override
    public void save(StoredSession session) {
        var known = session.storedId();
        if (known.isEmpty()) {
            documents.insertOne(document(session));
        } else if (!known.get().equals(session.getId())) {
            documents.insertOne(document(session));
            deleteById(known.get());
        } else if (session.changed()) {
            documents.updateOne(named(session.getId()), combine(accessed(session), set("sealed", sealed(session))));
        } else if (session.sinceStoredAccess().compareTo(ACCESS_NOTED) >= 0) {
            documents.updateOne(named(session.getId()), accessed(session));
        } else {
            return;
        }
        session.stored();
    }

    @Override
    public @Nullable StoredSession findById(String id) {
        var document = documents.find(named(id)).limit(1).first();
        if (document == null) {
            return null;
        }
        if (!instant(document, "expiresAt").isAfter(clock.instant())) {
            deleteById(id);
            return null;
        }
        try {
            return read(id, document);
        } catch (Seal.Unreadable e) {
            log.atInfo().log("A session of another version is dropped: {}", String.valueOf(e.getCause()));
            deleteById(id);
            return null;
        }
    }

    @Override
    public void deleteById(String id) {
        documents.deleteOne(named(id));
    }

    /** Removes what nobody will ask for again. */
    void sweep() {
        documents.deleteMany(lt("expiresAt", clock.instant()));
    }

    private StoredSession read(String id, BsonDocument document) {
        var session = new MapSession(Sessions::newId);
        session.setId(id);
        session(session, instant(document, "createdAt"));
        session.setLastAccessedTime(instant(document, "accessedAt"));
        Seal.open(id, document.getBinary("sealed").getData()).forEach(session::setAttribute);
        return StoredSession.read(session);
    }

    private MapSession session(MapSession session, Instant createdAt) {
        session.setCreationTime(createdAt);
        session.setLastAccessedTime(createdAt);
        session.setMaxInactiveInterval(settings.idle());
        return session;
    }

    private BsonDocument document(StoredSession session) {
        return new BsonDocument("_id", new BsonString(Seal.name(session.getId())))
                .append("createdAt", new BsonDateTime(session.getCreationTime().toEpochMilli()))
                .append(
                        "accessedAt",
                        new BsonDateTime(session.getLastAccessedTime().toEpochMilli()))
                .append("expiresAt", new BsonDateTime(expiry(session).toEpochMilli()))
                .append("sealed", sealed(session));
    }

    private static Instant instant(BsonDocument document, String field) {
        return Instant.ofEpochMilli(document.getDateTime(field).getValue());
    }

    private static BsonBinary sealed(StoredSession session) {
        return new BsonBinary(Seal.close(session.getId(), session.attributes()));
    }

    private Bson accessed(StoredSession session) {
        return combine(set("accessedAt", session.getLastAccessedTime()), set("expiresAt", expiry(session)));
    }

    private Instant expiry(StoredSession session) {
        var idle = session.getLastAccessedTime().plus(settings.idle());
        var absolute = session.getCreationTime().plus(settings.absolute());
        return idle.isBefore(absolute) ? idle : absolute;
    }

    private static Bson named(String id) {
        return eq("_id", Seal.name(id));
    }

    private static String newId() {
        var bytes = new byte[ID_BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
