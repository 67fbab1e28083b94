package vn.dondoc.contracts;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Missing lists and maps on the wire are empty ones; a null inside one is an error. */
public final class Lists {

    private Lists() {}

    /** An unmodifiable copy; of {@code null} the empty list. */
    public static <T> List<T> copy(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }

    /** An unmodifiable copy in the same order, so that the same state is always written alike; of {@code null} the empty map. */
    public static <V> Map<String, V> copy(@Nullable Map<String, V> map) {
        if (map == null) {
            return Map.of();
        }
        var copy = new LinkedHashMap<String, V>();
        map.forEach((key, value) -> copy.put(Objects.requireNonNull(key), Objects.requireNonNull(value)));
        return Collections.unmodifiableMap(copy);
    }
}
