package vn.dondoc.notifying.webhook;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import vn.dondoc.contracts.Wire;

/**
 * Something that concerns one unit. Ids and states only: who is told fetches the rest with a token of its own.
 *
 * @param key natural, so that what is told twice has the same
 * @param at when it happened; also the same each time
 */
record Notice(String province, String unitId, Topic topic, String key, Instant at, Map<String, Object> data) {

    private static final int ID_BYTES = 16;

    /** Sorts by time. It holds no full stop, which separates the parts of what is signed. */
    String id() {
        try {
            var digest =
                    MessageDigest.getInstance("SHA-256").digest((topic + ":" + key).getBytes(StandardCharsets.UTF_8));
            return "%013d-%s".formatted(at.toEpochMilli(), HexFormat.of().formatHex(digest, 0, ID_BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    String body() {
        return Wire.mapper()
                .writeValueAsString(Map.of("type", topic.publicName(), "timestamp", at.toString(), "data", data));
    }
}
