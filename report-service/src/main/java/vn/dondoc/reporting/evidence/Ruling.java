package vn.dondoc.reporting.evidence;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.evidence.Decision;
import vn.dondoc.contracts.evidence.Outcome;

/**
 * A decision of the editorial board with its reason, which stays in this service: free text may name persons.
 *
 * @param publishedOn of PUBLISHED, the day that counts
 */
public record Ruling(
        Outcome outcome,
        @Nullable LocalDate publishedOn,
        @Nullable String publishedUrl,
        @Nullable String reason,
        Instant at) {

    boolean saysTheSame(Ruling other) {
        return other.equals(new Ruling(outcome, publishedOn, publishedUrl, reason, other.at));
    }

    Decision decision() {
        return new Decision(outcome, publishedOn, publishedUrl, at);
    }
}
