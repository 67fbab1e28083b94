package vn.dondoc.planning.reading;

/**
 * A paragraph as it lies in its document's plain text.
 *
 * @param from offset of its first character there, in UTF-16 units
 */
public record Paragraph(String text, int from) implements Block {

    /** One that has no place yet. */
    static Paragraph of(String text) {
        return new Paragraph(text, 0);
    }

    public int to() {
        return from + text.length();
    }
}
