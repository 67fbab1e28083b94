package vn.dondoc.platform.messaging;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event word for word as it was published, for those who keep it rather than act on it.
 *
 * @param by who caused it; absent if time or another event did
 * @param data the JSON as it came
 */
public record RawEvent(
        String id,
        String type,
        String source,
        String province,
        String subject,
        long sequence,
        Instant time,
        @Nullable Actor by,
        String data) {}
