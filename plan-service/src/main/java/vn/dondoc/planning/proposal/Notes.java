package vn.dondoc.planning.proposal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.dondoc.planning.proposal.Proposal.Finding;
import vn.dondoc.planning.proposal.Proposal.Passage;
import vn.dondoc.planning.recognition.Found;
import vn.dondoc.planning.recognition.Source;

/** Collects the findings of one proposal, in the caller's language. */
final class Notes {

    private static final int MOST_TEXT = 500;

    private final String text;
    private final UnaryOperator<String> texts;
    private final List<Finding> findings = new ArrayList<>();

    /** @param texts code of a note to its text */
    Notes(String text, UnaryOperator<String> texts) {
        this.text = text;
        this.texts = texts;
    }

    <T> T add(String pointer, Found<T> found) {
        add(pointer, found.source(), found.confidence(), found.note());
        return found.value();
    }

    <T> @Nullable T optional(String pointer, @Nullable Found<T> found) {
        return found == null ? null : add(pointer, found);
    }

    /** The values of a list, each with its finding; what is beyond the bound of a plan is left out and said. */
    <T> List<T> list(String pointer, List<Found<T>> found, int most) {
        var values = new ArrayList<T>();
        for (var one : found.subList(0, Math.min(found.size(), most))) {
            values.add(add(pointer + "/" + values.size(), one));
        }
        if (found.size() > most) {
            add(pointer, found.get(most).source(), 0, "note-too-many");
        }
        return values;
    }

    void add(String pointer, Source source, double confidence, @Nullable String note) {
        findings.add(new Finding(pointer, passage(source), confidence, note == null ? null : texts.apply(note)));
    }

    Passage passage(Source source) {
        int to = Math.min(source.to(), text.length());
        int from = Math.min(source.from(), to);
        return new Passage(from, to, text.substring(from, Math.min(to, from + MOST_TEXT)));
    }

    List<Finding> findings() {
        return List.copyOf(findings);
    }
}
