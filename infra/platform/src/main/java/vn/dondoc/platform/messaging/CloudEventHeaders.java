package vn.dondoc.platform.messaging;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
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

    /** The event as it came. */
    RawEvent with(String data) {
        return new RawEvent(
                id(),
                type(),
                required("source"),
                required("province"),
                required("subject"),
                sequence(),
                time(),
                actor(),
                data);
    }

    private @Nullable Actor actor() {
        var subject = optional("actor");
        var roles = optional("actorroles");
        return subject == null
                ? null
                : new Actor(
                        subject,
                        optional("actorclient"),
                        roles == null || roles.isEmpty() ? List.of() : List.of(roles.split(",", -1)));
    }

    private @Nullable String optional(String name) {
        return text(headers.getOrDefault("ce_" + name, headers.get("ce-" + name)));
    }

    private String required(String name) {
        var value = optional(name);
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
