package vn.dondoc.notifying.contact;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Role mailboxes for the letters that are just being sent. They are never stored and never logged.
 *
 * @param units by unit
 * @param heads of the heads of units, by unit
 */
public record Mailboxes(
        Map<String, String> units,
        Map<String, String> heads,
        @Nullable String homeAffairs,
        @Nullable String editorialBoard) {

    public Mailboxes {
        units = Map.copyOf(units);
        heads = Map.copyOf(heads);
    }

    @Override
    public String toString() {
        return "Mailboxes[…]";
    }
}
