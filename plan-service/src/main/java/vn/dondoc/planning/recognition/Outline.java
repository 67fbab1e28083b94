package vn.dondoc.planning.recognition;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.dondoc.planning.reading.Paragraph;

/** The numbered parts of a plan's body, and what stands before the first of them. */
final class Outline {

    private static final Pattern NUMBERED = Words.pattern(
            "^(?:(?:Phần|Mục|Chương)\\s+)?"
                    + "(?:([IVX]{1,6})\\s*[.:/)-]|([A-HĐ])\\s*[.)]|(\\d{1,2}(?:\\.\\d{1,2})*)\\s*[.)/]|(\\d{1,2}\\.\\d{1,2})\\s|(\\p{Ll})\\))\\s*(?=\\S)");
    /** What ends a plan belongs to its last part as a whole, not to that part's last entry. */
    private static final Pattern TAIL =
            Words.pattern("^\\W*(?:lưu ý|trên đây là|trong quá trình|quá trình (?:tổ chức |triển khai )?thực hiện)\\b");

    private static final int TOP = 2;
    private static final int INLINE_TITLE = 80;

    private final List<Paragraph> preamble = new ArrayList<>();
    private final List<Section> sections = new ArrayList<>();

    private Outline() {}

    /** An open part while its paragraphs come in. */
    private static final class Open {
        final int rank;
        final String label;
        final String title;
        final Topic topic;
        final Paragraph heading;
        final List<Paragraph> inline;
        final List<Paragraph> body = new ArrayList<>();
        final List<Section> parts = new ArrayList<>();

        Open(int rank, String label, String title, Topic topic, Paragraph heading, List<Paragraph> inline) {
            this.rank = rank;
            this.label = label;
            this.title = title;
            this.topic = topic;
            this.heading = heading;
            this.inline = inline;
        }

        Section close() {
            return new Section(label, title, topic, heading, inline, body, parts);
        }
    }

    static Outline of(List<Paragraph> paragraphs) {
        var outline = new Outline();
        Deque<Open> open = new ArrayDeque<>();
        for (var paragraph : paragraphs) {
            var number = NUMBERED.matcher(paragraph.text());
            if (number.find()) {
                var next = open(paragraph, number, open);
                outline.closeTo(open, next.rank);
                open.push(next);
            } else if (open.isEmpty()) {
                outline.preamble.add(paragraph);
            } else if (TAIL.matcher(Words.lower(paragraph.text())).find()) {
                outline.closeTo(open, TOP + 1);
                (open.isEmpty() ? outline.preamble : open.getFirst().body).add(paragraph);
            } else {
                open.getFirst().body.add(paragraph);
            }
        }
        outline.closeTo(open, 0);
        return outline;
    }

    private static Open open(Paragraph paragraph, Matcher number, Deque<Open> open) {
        int rank = rank(number);
        var rest = paragraph.text().substring(number.end());
        int colon = rest.indexOf(':');
        boolean isInline = colon > 0 && colon < INLINE_TITLE && colon + 2 < rest.length();
        var title =
                isInline ? rest.substring(0, colon) : rest.endsWith(":") ? rest.substring(0, rest.length() - 1) : rest;
        int at = number.end() + colon + 1;
        var inline = isInline ? List.of(part(paragraph, at)) : List.<Paragraph>of();
        var above = open.stream().filter(one -> one.rank < rank).findFirst();
        var topic = Topic.of(title, above.map(one -> one.topic).orElse(Topic.OTHER));
        return new Open(rank, label(number), title.strip(), topic, paragraph, inline);
    }

    private static Paragraph part(Paragraph paragraph, int from) {
        int start = from;
        while (start < paragraph.text().length() && paragraph.text().charAt(start) == ' ') {
            start++;
        }
        return new Paragraph(paragraph.text().substring(start), paragraph.from() + start);
    }

    private static String label(Matcher number) {
        return Stream.of(1, 2, 3, 4, 5)
                .map(number::group)
                .filter(group -> group != null)
                .findFirst()
                .orElse("");
    }

    /** Capital letters above Roman numerals above 1. above 1.1. above a). */
    private static int rank(Matcher number) {
        if (number.group(2) != null) {
            return 1;
        }
        if (number.group(1) != null) {
            return 2;
        }
        if (number.group(5) != null) {
            return 8;
        }
        var label = number.group(3) == null ? number.group(4) : number.group(3);
        return 3 + (int) label.chars().filter(letter -> letter == '.').count();
    }

    private void closeTo(Deque<Open> open, int rank) {
        while (!open.isEmpty() && open.getFirst().rank >= rank) {
            var closed = open.pop().close();
            var above = open.isEmpty() ? sections : open.getFirst().parts;
            above.add(closed);
        }
    }

    /** What stands before the first numbered part. */
    List<Paragraph> preamble() {
        return List.copyOf(preamble);
    }

    List<Section> sections() {
        return List.copyOf(sections);
    }

    /** All parts at any depth. */
    Stream<Section> deep() {
        return sections.stream().flatMap(Outline::deep);
    }

    private static Stream<Section> deep(Section section) {
        return Stream.concat(Stream.of(section), section.parts().stream().flatMap(Outline::deep));
    }

    /** The topmost parts about a topic: parts of one that is already among them are left out. */
    Stream<Section> about(Topic topic) {
        return sections.stream().flatMap(section -> about(topic, section));
    }

    private static Stream<Section> about(Topic topic, Section section) {
        if (section.topic() == topic) {
            return Stream.of(only(topic, section));
        }
        return section.parts().stream().flatMap(part -> about(topic, part));
    }

    /** A part without those below it that are about something else. */
    private static Section only(Topic topic, Section section) {
        var parts = section.parts().stream()
                .filter(part -> part.topic() == topic)
                .map(part -> only(topic, part))
                .toList();
        return new Section(
                section.label(),
                section.title(),
                section.topic(),
                section.heading(),
                section.inline(),
                section.body(),
                parts);
    }

    /** The part that a paragraph stands in, the innermost. */
    Optional<Section> around(Paragraph paragraph) {
        return deep().filter(section -> section.heading().equals(paragraph)
                        || section.own().anyMatch(one -> one.from() == paragraph.from()))
                .findFirst();
    }
}
