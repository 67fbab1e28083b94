package vn.dondoc.contracts;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Instances of any record of the contracts, with everything that may be absent either present or absent. */
final class Instances {

    private static final Map<String, String> TEXTS = Map.of(
            "AssignmentState.id", "p-1:II.8:u-1",
            "StandingState.id", "p-1:u-1",
            "ReportState.id", "p-1:u-1:2026-Q1",
            "ReminderState.obligationId", "p-1:u-1:Q1:2026-9M",
            "Reporting.rounds", "9M",
            "AttachmentState.sha256", "0f".repeat(32));

    private final boolean withOptional;

    private Instances(boolean withOptional) {
        this.withOptional = withOptional;
    }

    static <R> R full(Class<R> type) {
        return new Instances(true).record(type);
    }

    static <R> R minimal(Class<R> type) {
        return new Instances(false).record(type);
    }

    private <R> R record(Class<R> type) {
        var components = type.getRecordComponents();
        var types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        var values = Arrays.stream(components).map(this::component).toArray();
        try {
            return type.getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("No instance of " + type, e);
        }
    }

    private @Nullable Object component(RecordComponent component) {
        if (Shape.isOptional(component) && !withOptional) {
            return null;
        }
        var value = value(component, Shape.elementOf(component.getGenericType()));
        if (component.getType() == List.class) {
            return List.of(value);
        }
        return component.getType() == Map.class ? Map.of("COMMUNE", value) : value;
    }

    private Object value(RecordComponent component, Class<?> type) {
        if (type.isRecord()) {
            return record(type);
        }
        if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        return simple(component, type);
    }

    private static Object simple(RecordComponent component, Class<?> type) {
        return switch (type.getSimpleName()) {
            case "String" -> text(component);
            case "int", "Integer" -> component.getName().equals("year") ? 2026 : 1;
            case "boolean" -> true;
            case "long" -> 26_214_400L;
            case "BigDecimal" -> new BigDecimal("66.70");
            case "LocalDate" -> LocalDate.of(2026, 2, 28);
            case "Instant" -> Instant.parse("2026-03-17T16:59:59.999Z");
            default -> throw new IllegalArgumentException(component + " is of a type that events do not use yet");
        };
    }

    private static String text(RecordComponent component) {
        if (component.getName().equals("period")) {
            return "2026-03";
        }
        var owner = component.getDeclaringRecord().getSimpleName();
        return TEXTS.getOrDefault(owner + "." + component.getName(), "x-1.Y_2");
    }
}
