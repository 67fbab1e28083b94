package vn.dondoc.planning.change;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One line of a history: what was decided, by whom, when. A person appears by the subject of the token only, never by
 * name.
 *
 * @param version the aggregate's version that the decision made
 * @param note the reason that was given, if one was
 */
public record Deed(
        long version,
        String what,
        String by,
        Instant at,
        @Nullable String note) {

    private static final int KEPT = 200;

    /** The history with this line at its end. The first line always stays; of the others the oldest give way. */
    public List<Deed> after(List<Deed> history) {
        if (history.size() < KEPT) {
            return Stream.concat(history.stream(), Stream.of(this)).toList();
        }
        var latest = history.subList(history.size() - KEPT + 2, history.size());
        return Stream.of(List.of(history.get(0)), latest, List.of(this))
                .flatMap(List::stream)
                .toList();
    }
}
