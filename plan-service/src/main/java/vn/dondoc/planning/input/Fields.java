package vn.dondoc.planning.input;

import java.util.Collection;
import org.jspecify.annotations.Nullable;
import vn.dondoc.platform.store.Keys;
import vn.dondoc.platform.web.Refusal;

/**
 * Collects what is wrong with a request, each with its JSON pointer, so that the sender learns all of it at once.
 * Nothing is refused before {@link #check}.
 */
public final class Fields {

    private static final int MOST = 100;

    private final Refusal refusal = Refusal.fields();
    private int count;

    /** Notes a wrong field. The code names a text; years and the like go in as text, numbers are set with separators. */
    public void wrong(String pointer, String code, Object... arguments) {
        if (count++ < MOST) {
            refusal.at(pointer, code, arguments);
        }
    }

    /** Notes a wrong field unless the condition holds. */
    public void when(boolean wrong, String pointer, String code, Object... arguments) {
        if (wrong) {
            wrong(pointer, code, arguments);
        }
    }

    /** A text that must be there. */
    public String text(String pointer, @Nullable String value, int most) {
        var text = optional(pointer, value, most);
        when(text == null, pointer, "required");
        return text == null ? "" : text;
    }

    /** A text that may be missing; blank is missing. */
    public @Nullable String optional(String pointer, @Nullable String value, int most) {
        if (value == null || value.isBlank()) {
            return null;
        }
        when(value.length() > most, pointer, "too-long", most);
        return value.strip();
    }

    /** An id that must be there and well-formed. */
    public String id(String pointer, @Nullable String value) {
        if (value == null || value.isEmpty()) {
            wrong(pointer, "required");
            return "";
        }
        when(!Keys.isValid(value), pointer, "id");
        return value;
    }

    /** A number that must be there and lie between two others, both included. */
    public int number(String pointer, @Nullable Integer value, int least, int most) {
        if (value == null) {
            wrong(pointer, "required");
            return least;
        }
        when(value < least || value > most, pointer, "range", String.valueOf(least), String.valueOf(most));
        return value;
    }

    /** A list with not more entries than that. */
    public void size(String pointer, Collection<?> values, int most) {
        when(values.size() > most, pointer, "too-many", most);
    }

    /** @throws Refusal 422 if anything was wrong */
    public void check() {
        refusal.throwIfAny();
    }
}
