package vn.dondoc.reporting.attachment;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;

/**
 * A version of a file as the interface shows it.
 *
 * @param isSealed it was there when somebody decided about the piece
 * @param isAfterDecision it came when somebody had decided already
 */
record FileView(
        String name,
        int version,
        long size,
        String sha256,
        String type,
        Instant receivedAt,
        @JsonProperty("sealed") boolean isSealed,
        @JsonProperty("afterDecision") boolean isAfterDecision) {

    static FileView of(String name, FileVersion version, int decisions) {
        return new FileView(
                name,
                version.number(),
                version.size(),
                version.sha256(),
                version.type(),
                version.receivedAt(),
                version.isSealed(decisions),
                version.decisions() > 0);
    }

    /** A file in a list: its newest version and, newest first, all of them. */
    record FileLine(String name, FileView latest, List<FileView> versions) {}
}
