package vn.dondoc.reporting.regime;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.report.Figure;
import vn.dondoc.contracts.report.Submission;

/**
 * The history of one unit's report for one period or request; asked as of an instant it answers what was known then. A returned
 * report keeps its first submission, and only an accepted version supplies figures (rule 6).
 *
 * @param frozenDueOn the due date in force at the first submission; absent before one
 */
public record Filing(
        String unitId,
        ReportPeriod period,
        @Nullable LocalDate frozenDueOn,
        List<Submission> submissions,
        List<Instant> acceptances,
        List<Instant> returns) {

    public Filing {
        submissions = submissions.stream()
                .distinct()
                .sorted(Comparator.comparing(Submission::at))
                .toList();
        acceptances = List.copyOf(acceptances);
        returns = List.copyOf(returns);
    }

    /** The figures of the version that was accepted, and since when. */
    public record Accepted(List<Figure> figures, Instant at) {}

    public Optional<Instant> firstSubmittedAt(Instant asOf) {
        return submissions.stream()
                .map(Submission::at)
                .filter(at -> !at.isAfter(asOf))
                .findFirst();
    }

    public Optional<Submission> latest(Instant asOf) {
        return submissions.stream()
                .filter(submission -> !submission.at().isAfter(asOf))
                .reduce((older, newer) -> newer);
    }

    /** An acceptance before any submission accepts nothing. */
    public Optional<Accepted> accepted(Instant asOf) {
        return last(acceptances, asOf)
                .flatMap(at -> latest(at).map(submission -> new Accepted(submission.figures(), at)));
    }

    /** Sent back and not sent again since. */
    public boolean returned(Instant asOf) {
        Optional<Instant> sentBack = last(returns, asOf);
        return sentBack.isPresent()
                && latest(asOf)
                        .filter(newest -> newest.at().isAfter(sentBack.get()))
                        .isEmpty()
                && last(acceptances, asOf)
                        .filter(at -> at.isAfter(sentBack.get()))
                        .isEmpty();
    }

    private static Optional<Instant> last(List<Instant> instants, Instant asOf) {
        return instants.stream().filter(at -> !at.isAfter(asOf)).max(Comparator.naturalOrder());
    }
}
