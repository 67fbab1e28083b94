package vn.dondoc.testing;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** One message as it lies on the topic: CloudEvents attributes in its headers, JSON in its value. */
public record ObservedEvent(
        String topic,
        int partition,
        long offset,
        @Nullable String key,
        Map<String, String> headers,
        @Nullable String value) {

    static ObservedEvent of(ConsumerRecord<String, String> message) {
        var headers = new LinkedHashMap<String, String>();
        for (var header : message.headers()) {
            headers.put(header.key(), header.value() == null ? "" : new String(header.value(), StandardCharsets.UTF_8));
        }
        return new ObservedEvent(
                message.topic(), message.partition(), message.offset(), message.key(), headers, message.value());
    }

    public @Nullable String type() {
        return headers.get("ce_type");
    }

    public @Nullable String subject() {
        return headers.get("ce_subject");
    }

    public @Nullable String id() {
        return headers.get("ce_id");
    }

    /** The aggregate's version. */
    public long sequence() {
        return Long.parseLong(headers.getOrDefault("ce_sequence", "-1"));
    }
}
