package vn.dondoc.tasking.assignment;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.Lists;

/**
 * What was done to an occurrence, by whom and why. Texts stay here: no event carries them.
 *
 * @param by subject of the token, never a name
 * @param part which part of the occurrence, if not the whole
 */
public record Note(
        Instant at,
        String by,
        int n,
        Kind kind,
        @Nullable Integer percent,
        @Nullable String text,
        List<String> evidenceIds,
        @Nullable String part) {

    /** What was done. */
    public enum Kind {
        PROGRESS,
        COMPLETION,
        INABILITY,
        REOPENING,
        EXTENSION_REQUEST,
        EXTENSION,
        EXTENSION_REFUSAL,
        OPENING,
        DIVISION,
        WITHDRAWAL
    }

    public Note {
        evidenceIds = Lists.copy(evidenceIds);
    }

    static Note of(Kind kind, int n, @Nullable String text, String by, Instant at) {
        return new Note(at, by, n, kind, null, text, List.of(), null);
    }

    static Note progress(int n, int percent, @Nullable String text, String by, Instant at) {
        return new Note(at, by, n, Kind.PROGRESS, percent, text, List.of(), null);
    }

    static Note completion(int n, @Nullable String text, List<String> evidenceIds, String by, Instant at) {
        return new Note(at, by, n, Kind.COMPLETION, null, text, evidenceIds, null);
    }

    /** The same, about one part. */
    Note on(String partId) {
        return new Note(at, by, n, kind, percent, text, evidenceIds, partId);
    }

    /** Of the occurrence as a whole. */
    boolean endsOccurrence() {
        return part == null && (kind == Kind.COMPLETION || kind == Kind.INABILITY);
    }

    boolean ofProgress() {
        return kind == Kind.PROGRESS;
    }
}
