package vn.dondoc.testing;

import org.testcontainers.mongodb.MongoDBContainer;
import vn.dondoc.embedded.EmbeddedMongo;

/** The one database server of this test run: a given one, else a container, else the embedded one. */
record MongoBackEnd(String uri, boolean real) {

    private static final class Shared {

        private static final MongoBackEnd INSTANCE = choose();
    }

    static MongoBackEnd shared() {
        return Shared.INSTANCE;
    }

    private static MongoBackEnd choose() {
        var given = System.getenv("MONGO_URI");
        if (given != null && !given.isBlank()) {
            Announcement.say("MongoDB tests run against MONGO_URI");
            return new MongoBackEnd(given, true);
        }
        if (Docker.answers()) {
            Announcement.say("MongoDB tests run against a Testcontainers mongo:8.0");
            return container();
        }
        Announcement.say("MongoDB tests run against the embedded server (Testcontainers skipped: no Docker here)");
        return new MongoBackEnd(EmbeddedMongo.inMemory().connectionString(), false);
    }

    /** Testcontainers removes it when this process ends. */
    @SuppressWarnings("resource")
    private static MongoBackEnd container() {
        var container = new MongoDBContainer("mongo:8.0").withReplicaSet();
        container.start();
        return new MongoBackEnd(container.getConnectionString(), true);
    }
}
