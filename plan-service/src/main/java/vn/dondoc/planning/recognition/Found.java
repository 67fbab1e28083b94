package vn.dondoc.planning.recognition;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Something recognised, where it stands, and how sure that is.
 *
 * @param confidence from 0 to 1; below 0.7 a person should look
 * @param note code of a text that says what to look at
 */
public record Found<T>(
        T value, Source source, double confidence, @Nullable String note) {

    static <T> Found<T> sure(T value, Source source) {
        return new Found<>(value, source, 0.95, null);
    }

    static <T> Found<T> of(T value, Source source, double confidence) {
        return new Found<>(value, source, confidence, null);
    }

    <R> Found<R> map(Function<T, R> change) {
        return new Found<>(change.apply(value), source, confidence, note);
    }
}
