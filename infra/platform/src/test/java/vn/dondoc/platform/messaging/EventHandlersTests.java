package vn.dondoc.platform.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.mongodb.MongoTimeoutException;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.messaging.Message;
import org.springframework.messaging.support.MessageBuilder;
import vn.dondoc.contracts.Wire;
import vn.dondoc.contracts.calendar.CalendarChanged;
import vn.dondoc.contracts.calendar.CalendarEvent;
import vn.dondoc.contracts.calendar.CalendarState;

class EventHandlersTests {

    private static final CalendarChanged CHANGED =
            new CalendarChanged(new CalendarState("demo", 2026, List.of(), List.of(), Instant.EPOCH));

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final List<Envelope<CalendarEvent>> seen = new ArrayList<>();
    private final EventHandlers handlers = new EventHandlers("test", meters).on(CalendarEvent.class, seen::add);

    private static Message<byte[]> message(String prefix, String type, byte[] payload) {
        return MessageBuilder.withPayload(payload)
                .setHeader(prefix + "type", type.getBytes(StandardCharsets.UTF_8))
                .setHeader(prefix + "id", "calendars/demo:2026/3")
                .setHeader(prefix + "sequence", "3")
                .setHeader(prefix + "time", "2026-03-02T01:00:00Z".getBytes(StandardCharsets.UTF_8))
                .build();
    }

    private double count(String outcome) {
        return meters.counter("dondoc.events.received", "consumer", "test", "outcome", outcome)
                .count();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ce_", "ce-"})
    void headersAreReadAsSentAndAsRenamedOnTheWay(String prefix) {
        handlers.accept(message(prefix, "calendar.changed.v1", Wire.mapper().writeValueAsBytes(CHANGED)));

        assertThat(seen)
                .containsExactly(
                        new Envelope<>("calendars/demo:2026/3", CHANGED, 3, Instant.parse("2026-03-02T01:00:00Z")));
        assertThat(seen.get(0).key()).isEqualTo("demo:demo:2026");
    }

    @Test
    void unknownAndUnhandledTypesPassByCounted() {
        handlers.accept(message("ce_", "calendar.changed.v9", new byte[0]));
        handlers.accept(message("ce_", "unit.changed.v1", new byte[0]));

        assertThat(seen).isEmpty();
        assertThat(count("unknown")).isEqualTo(1);
        assertThat(count("passed")).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "\"text\"", "{\"state\": 5}"})
    void aPoisonedPayloadIsSaidToBeUnreadable(String payload) {
        assertThatExceptionOfType(UnreadableEvent.class)
                .isThrownBy(() -> handlers.accept(
                        message("ce_", "calendar.changed.v1", payload.getBytes(StandardCharsets.UTF_8))));
        assertThat(seen).isEmpty();
    }

    @Test
    void aMessageWithoutTypeIsUnreadable() {
        assertThatExceptionOfType(UnreadableEvent.class)
                .isThrownBy(() ->
                        handlers.accept(MessageBuilder.withPayload(new byte[0]).build()))
                .withMessageContaining("ce_type");
    }

    @Test
    void whileTheStoreIsAwayTheMessageWaits() {
        var failures = new ArrayList<>(List.of(1, 2));
        var patient = new EventHandlers("test", meters).on(CalendarChanged.class, envelope -> {
            if (!failures.isEmpty()) {
                failures.remove(0);
                throw new MongoTimeoutException("away");
            }
            seen.add(new Envelope<>(envelope.id(), envelope.event(), envelope.sequence(), envelope.time()));
        });

        patient.accept(message("ce_", "calendar.changed.v1", Wire.mapper().writeValueAsBytes(CHANGED)));

        assertThat(seen).hasSize(1);
        assertThat(count("handled")).isEqualTo(1);
    }

    @Test
    void whatAHandlerCannotDoIsThrownOn() {
        var broken = new EventHandlers("test", meters).on(CalendarChanged.class, envelope -> {
            throw new IllegalStateException("broken");
        });

        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> broken.accept(
                        message("ce_", "calendar.changed.v1", Wire.mapper().writeValueAsBytes(CHANGED))))
                .withMessage("broken");
        assertThat(count("failed")).isEqualTo(1);
    }

    @Test
    void anErrorBecomesAnExceptionSoThatTheMessageIsDeadLettered() {
        var broken = new EventHandlers("test", meters).on(CalendarChanged.class, envelope -> {
            throw new StackOverflowError();
        });

        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> broken.accept(
                        message("ce_", "calendar.changed.v1", Wire.mapper().writeValueAsBytes(CHANGED))))
                .withRootCauseInstanceOf(StackOverflowError.class);
        assertThat(count("failed")).isEqualTo(1);
    }
}
