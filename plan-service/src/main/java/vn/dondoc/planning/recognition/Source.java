package vn.dondoc.planning.recognition;

import java.util.regex.Matcher;
import vn.dondoc.planning.reading.Paragraph;

/** A passage of the document's plain text, by the offsets of its first character and of the one after its last. */
public record Source(int from, int to) {

    static Source of(Paragraph paragraph) {
        return new Source(paragraph.from(), paragraph.to());
    }

    static Source of(Paragraph paragraph, int from, int to) {
        return new Source(paragraph.from() + from, paragraph.from() + to);
    }

    static Source of(Paragraph paragraph, Matcher found) {
        return of(paragraph, found.start(), found.end());
    }
}
