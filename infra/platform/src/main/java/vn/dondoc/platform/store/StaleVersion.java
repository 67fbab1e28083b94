package vn.dondoc.platform.store;

/** Somebody else changed the aggregate since it was read; read it again and decide anew. */
public class StaleVersion extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StaleVersion(String collection, String key, long expected) {
        super("%s %s is no longer at version %d".formatted(collection, key, expected));
    }
}
