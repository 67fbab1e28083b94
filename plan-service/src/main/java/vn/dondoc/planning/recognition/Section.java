package vn.dondoc.planning.recognition;

import java.util.List;
import java.util.stream.Stream;
import vn.dondoc.contracts.Lists;
import vn.dondoc.planning.reading.Paragraph;

/**
 * A numbered part of a document.
 *
 * @param label its number as written: "I", "1", "a"
 * @param title what follows the number, up to a colon if there is more on that line
 * @param heading the paragraph that opens it
 * @param inline what stands on the opening line behind the title
 * @param body paragraphs before the first part below it
 */
record Section(
        String label,
        String title,
        Topic topic,
        Paragraph heading,
        List<Paragraph> inline,
        List<Paragraph> body,
        List<Section> parts) {

    Section {
        inline = Lists.copy(inline);
        body = Lists.copy(body);
        parts = Lists.copy(parts);
    }

    /** What stands in it and in no part below it. */
    Stream<Paragraph> own() {
        return Stream.concat(inline.stream(), body.stream());
    }

    /** What it says, headings of parts left out where something stands below them. */
    Stream<Paragraph> entries() {
        return Stream.concat(own(), parts.stream().flatMap(Section::entry));
    }

    private Stream<Paragraph> entry() {
        return inline.isEmpty() && body.isEmpty() && parts.isEmpty() ? Stream.of(heading) : entries();
    }

    /** Everything in it, headings included. */
    Stream<Paragraph> all() {
        var opening = inline.isEmpty() ? Stream.of(heading) : inline.stream();
        return Stream.concat(
                Stream.concat(opening, body.stream()), parts.stream().flatMap(Section::all));
    }
}
