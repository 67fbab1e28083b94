package vn.dondoc.platform.messaging;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.retry.RetryException;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.messaging.Message;
import tools.jackson.core.JacksonException;
import vn.dondoc.contracts.Event;
import vn.dondoc.contracts.EventCatalogue;
import vn.dondoc.contracts.Wire;

/**
 * A consumer of one topic: dispatches by event type. Types it has no handler for pass by, counted. While the store is
 * away it waits, because nothing is wrong with the message; whatever else fails goes to the dead-letter topic.
 */
public final class EventHandlers implements Consumer<Message<byte[]>> {

    private static final Logger log = LoggerFactory.getLogger(EventHandlers.class);
    private static final Set<Class<?>> REFUSED = Set.of(MongoWriteException.class, MongoBulkWriteException.class);
    private static final RetryTemplate UNTIL_THE_STORE_IS_BACK = new RetryTemplate(RetryPolicy.builder()
            .maxRetries(Long.MAX_VALUE)
            .delay(Duration.ofMillis(200))
            .multiplier(2)
            .maxDelay(Duration.ofSeconds(5))
            .predicate(failure -> failure instanceof MongoException && !REFUSED.contains(failure.getClass()))
            .build());

    private final String name;
    private final MeterRegistry meters;
    private final Map<Class<?>, Consumer<Envelope<?>>> handlers = new HashMap<>();

    public EventHandlers(String name, MeterRegistry meters) {
        this.name = name;
        this.meters = meters;
    }

    /** Handles events of {@code type}; a sealed family stands for all its members. */
    public <E extends Event> EventHandlers on(Class<E> type, Consumer<Envelope<E>> handler) {
        @SuppressWarnings("unchecked")
        Consumer<Envelope<?>> untyped = envelope -> handler.accept((Envelope<E>) envelope);
        var members = type.isSealed() ? type.getPermittedSubclasses() : new Class<?>[] {type};
        for (var member : members) {
            handlers.put(member, untyped);
        }
        return this;
    }

    /** A consumer of every event as it came, whatever its type and even if this version does not know it. */
    public static Consumer<Message<byte[]>> ofEvery(String name, MeterRegistry meters, Consumer<RawEvent> handler) {
        var handlers = new EventHandlers(name, meters);
        return message -> {
            var event = raw(message);
            handlers.handle(event.id(), () -> handler.accept(event));
            handlers.count("handled");
        };
    }

    @Override
    public void accept(Message<byte[]> message) {
        var headers = new CloudEventHeaders(message.getHeaders());
        try {
            dispatch(message, headers);
        } catch (Error e) {
            // The binder gives up on exceptions only: an Error would bring the same message back for ever.
            count("failed");
            throw new IllegalStateException(name + " ended with an error on " + headers.id(), e);
        }
    }

    private void dispatch(Message<byte[]> message, CloudEventHeaders headers) {
        var type = headers.type();
        var handler = EventCatalogue.find(type).map(handlers::get).orElse(null);
        if (handler == null) {
            count(EventCatalogue.find(type).isPresent() ? "passed" : "unknown");
            return;
        }
        var envelope =
                read(message.getPayload(), headers, EventCatalogue.find(type).orElseThrow());
        handle(envelope.id(), () -> handler.accept(envelope));
        count("handled");
    }

    private void handle(String id, Runnable handling) {
        try {
            UNTIL_THE_STORE_IS_BACK.<Boolean>execute(() -> {
                handling.run();
                return true;
            });
        } catch (RetryException e) {
            count("failed");
            log.atError().addKeyValue("event", id).log("{} cannot be handled by {}", id, name);
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        }
    }

    private static RawEvent raw(Message<byte[]> message) {
        var headers = new CloudEventHeaders(message.getHeaders());
        var data = new String(message.getPayload(), StandardCharsets.UTF_8);
        try {
            Wire.mapper().readTree(data);
            return headers.with(data);
        } catch (JacksonException e) {
            throw new UnreadableEvent("The payload of " + headers.id() + " is not JSON", e);
        }
    }

    private static <E extends Event> Envelope<E> read(byte[] payload, CloudEventHeaders headers, Class<E> type) {
        try {
            return new Envelope<>(
                    headers.id(), Wire.mapper().readValue(payload, type), headers.sequence(), headers.time());
        } catch (JacksonException | NullPointerException e) {
            throw new UnreadableEvent("The payload of " + headers.id() + " is not a " + type.getSimpleName(), e);
        }
    }

    private void count(String outcome) {
        meters.counter("dondoc.events.received", "consumer", name, "outcome", outcome)
                .increment();
    }
}
