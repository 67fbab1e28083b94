package vn.dondoc.platform.messaging;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.messaging.MessageHeaders;

/** The one place that reads headers: on their way in they may be renamed to {@code ce-*} and turned into bytes. */
record CloudEventHeaders(MessageHeaders headers) {

    String type() {
        return required("type");
    }

    String id() {
        return required("id");
    }

    long sequence() {
        return Long.parseLong(required("sequence"));
    }

    Instant time() {
        return Instant.parse(required("time"));
    }

    private String required(String name) {
        var value = text(headers.getOrDefault("ce_" + name, headers.get("ce-" + name)));
        if (value == null) {
            throw new UnreadableEvent("The message has no header ce_" + name);
        }
        return value;
    }

    private static @Nullable String text(@Nullable Object value) {
        if (value instanceof byte[] bytes) {
            return new String(bytes, StandardCharsets.UTF_8);
        }
        return value == null ? null : value.toString();
    }
}
