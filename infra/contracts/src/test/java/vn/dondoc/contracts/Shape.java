package vn.dondoc.contracts;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What the records say about themselves: which components may be absent, and which record wrote which JSON object. */
final class Shape {

    private Shape() {}

    static boolean isOptional(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    /** A list or map: absent on the wire means empty. */
    static boolean isContainer(RecordComponent component) {
        return List.class.isAssignableFrom(component.getType()) || Map.class.isAssignableFrom(component.getType());
    }

    /** The element type of a list, the value type of a map, the type itself of anything else. */
    static Class<?> elementOf(Type type) {
        if (type instanceof ParameterizedType generic) {
            var arguments = generic.getActualTypeArguments();
            return (Class<?>) arguments[arguments.length - 1];
        }
        return (Class<?>) type;
    }

    /** Visits every object of a written record together with the record that it was written from. */
    static void eachObject(JsonNode written, Class<?> type, BiConsumer<ObjectNode, Class<?>> visitor) {
        if (!type.isRecord()) {
            return;
        }
        visitor.accept((ObjectNode) written, type);
        for (var component : type.getRecordComponents()) {
            var element = elementOf(component.getGenericType());
            valuesOf(written.path(component.getName()), component)
                    .forEach(value -> eachObject(value, element, visitor));
        }
    }

    private static Stream<JsonNode> valuesOf(JsonNode value, RecordComponent component) {
        if (value.isMissingNode()) {
            return Stream.of();
        }
        return isContainer(component) ? value.valueStream() : Stream.of(value);
    }
}
