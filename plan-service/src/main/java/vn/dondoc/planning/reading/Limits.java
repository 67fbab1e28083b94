package vn.dondoc.planning.reading;

/**
 * Counts what comes out of one file, so that a small file cannot become a huge document.
 * A plan of 60 pages has some 180,000 characters.
 */
final class Limits {

    static final int MOST_PAGES = 300;
    private static final int MOST_PARAGRAPHS = 20_000;
    private static final int MOST_CELLS = 60_000;
    private static final int MOST_CHARACTERS = 2_000_000;

    private int paragraphs;
    private int cells;
    private int characters;

    /** @throws UnreadableFile 422 beyond the bound */
    void paragraph(int length) {
        paragraphs++;
        characters(length);
    }

    /** @throws UnreadableFile 422 beyond the bound */
    void cells(int count, int length) {
        cells += count;
        characters(length);
    }

    private void characters(int length) {
        characters += length;
        if (paragraphs > MOST_PARAGRAPHS || cells > MOST_CELLS || characters > MOST_CHARACTERS) {
            throw UnreadableFile.tooLong();
        }
    }
}
