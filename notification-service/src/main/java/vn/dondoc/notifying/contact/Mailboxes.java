package vn.dondoc.notifying.contact;

import java.util.HashMap;
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

    static final Mailboxes NONE = new Mailboxes(Map.of(), Map.of(), null, null);

    public Mailboxes {
        units = Map.copyOf(units);
        heads = Map.copyOf(heads);
    }

    /** These and those of other units of the province. */
    Mailboxes and(Mailboxes others) {
        return new Mailboxes(
                both(units, others.units), both(heads, others.heads), others.homeAffairs, others.editorialBoard);
    }

    private static Map<String, String> both(Map<String, String> some, Map<String, String> others) {
        var both = new HashMap<>(some);
        both.putAll(others);
        return both;
    }

    @Override
    public String toString() {
        return "Mailboxes[…]";
    }
}
