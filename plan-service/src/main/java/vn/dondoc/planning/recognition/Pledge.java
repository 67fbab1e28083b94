package vn.dondoc.planning.recognition;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.plan.Comparison;
import vn.dondoc.contracts.plan.CountedFact;
import vn.dondoc.contracts.plan.Frequency;
import vn.dondoc.contracts.plan.Measure;
import vn.dondoc.planning.reading.Paragraph;
import vn.dondoc.planning.recognition.Clauses.Clause;

/**
 * One clause while the number of pieces that it promises is worked out.
 *
 * @param fallback what else may name channels and what is counted: the other cells of the row
 */
record Pledge(Paragraph paragraph, Clause clause, String fallback) {

    /** Channels on which something happens rather than is published. */
    private static final Set<String> HELD = Set.of(
            "MEETING",
            "CONFERENCE",
            "TRAINING",
            "ONE_STOP",
            "PUBLIC_POSTING",
            "CONTEST",
            "SEMINAR",
            "SURVEY",
            "PRINT_VISUAL");

    /**
     * How many in which period.
     *
     * @param at offset in the clause, for what stands before it
     */
    record Tally(
            int count,
            Frequency frequency,
            int at,
            double confidence,
            @Nullable String note) {}

    /** So many pieces of one sort; {@code after} is where their channels are looked for first. */
    Found<Promise> of(Pieces pieces, Tally tally, String after) {
        var channels = channels(pieces, after);
        return of(pieces.types(), channels, CountedWords.fact(pieces, clause.lower(), channels), tally);
    }

    Found<Promise> of(List<String> types, List<String> channels, CountedFact fact, Tally tally) {
        var promise = new Promise(
                text(clause.from(), clause.to()),
                text(clause.sentenceFrom(), clause.sentenceTo()),
                Measure.COUNT,
                tally.count(),
                null,
                Comparison.AT_LEAST,
                tally.frequency(),
                types,
                channels,
                fact,
                clause.hardness(tally.at()));
        return new Found<>(promise, source(), tally.confidence(), tally.note());
    }

    private List<String> channels(Pieces pieces, String after) {
        if (!pieces.isPublished()) {
            return pieces.channels();
        }
        var own = published(after);
        var said = paragraph.text().substring(clause.from(), clause.to());
        return own.isEmpty() ? published(said + " " + fallback) : own;
    }

    private static List<String> published(String text) {
        return Channels.in(text).stream()
                .filter(channel -> !HELD.contains(channel))
                .toList();
    }

    private Source source() {
        var raw = paragraph.text().substring(clause.from(), clause.to());
        int start = clause.from() + raw.length() - raw.stripLeading().length();
        return Source.of(
                paragraph,
                start,
                Math.max(start, clause.from() + raw.stripTrailing().length()));
    }

    private String text(int from, int to) {
        return paragraph.text().substring(from, to).strip().replaceAll("^[-–+•]\\s*|;$", "");
    }
}
