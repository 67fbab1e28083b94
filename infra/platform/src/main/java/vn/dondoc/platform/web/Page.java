package vn.dondoc.platform.web;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A page of a list. {@code next} goes into {@code ?after=} of the next request; absent means that this was the last. */
public record Page<T>(List<T> items, @Nullable String next) {

    public Page {
        items = List.copyOf(items);
    }

    /** A page from one item more than was asked for, if there was one more. */
    public static <T> Page<T> of(List<T> found, Paging paging, Function<T, String> cursor) {
        if (found.size() <= paging.limit()) {
            return new Page<>(found, null);
        }
        var items = found.subList(0, paging.limit());
        return new Page<>(items, cursor.apply(items.get(items.size() - 1)));
    }

    /** The same page with other items. */
    public <R> Page<R> map(Function<T, R> view) {
        return new Page<>(items.stream().map(view).toList(), next);
    }
}
