package vn.dondoc.tasking.assignment;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.Lists;

/**
 * What was done to an occurrence, by whom and why. Texts stay here: no event carries them.
 *
 * @param by subject of the token, never a name
 */
public record Note(
        Instant at,
        String by,
        int n,
        Kind kind,
        @Nullable Integer percent,
        @Nullable String text,
        List<String> evidenceIds) {

    /** What was done. */
    public enum Kind {
        PROGRESS,
        COMPLETION,
        REOPENING,
        EXTENSION,
        OPENING
    }

    public Note {
        evidenceIds = Lists.copy(evidenceIds);
    }

    static Note of(Kind kind, int n, @Nullable String text, String by, Instant at) {
        return new Note(at, by, n, kind, null, text, List.of());
    }
}
