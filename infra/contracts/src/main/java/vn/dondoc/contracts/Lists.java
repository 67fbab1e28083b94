package vn.dondoc.contracts;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Missing lists and maps on the wire are empty ones. */
public final class Lists {

    private Lists() {}

    /** An unmodifiable copy; of {@code null} the empty list. */
    public static <T> List<T> copy(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }

    /** An unmodifiable copy; of {@code null} the empty map. */
    public static <V> Map<String, V> copy(@Nullable Map<String, V> map) {
        return map == null ? Map.of() : Map.copyOf(map);
    }
}
