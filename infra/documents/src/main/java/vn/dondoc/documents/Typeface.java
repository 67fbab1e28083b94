package vn.dondoc.documents;

/** Sizes in points and weights of the parts of a document (Decree 30/2020, annex I). */
enum Typeface {
    NATION(12, true, false),
    MOTTO(13, true, false),
    SUPERIOR(12, false, false),
    ISSUER(12, true, false),
    NUMBER(13, false, false),
    DATELINE(13, false, true),
    KIND(14, true, false),
    BODY(14, false, false),
    BODY_BOLD(14, true, false),
    BODY_ITALIC(14, false, true),
    SIGNER(13, true, false),
    RECIPIENTS_HEAD(12, true, true),
    RECIPIENTS(11, false, false),
    TABLE(12, false, false),
    TABLE_BOLD(12, true, false),
    PAGE(13, false, false);

    private final int size;
    private final boolean bold;
    private final boolean italic;

    Typeface(int size, boolean bold, boolean italic) {
        this.size = size;
        this.bold = bold;
        this.italic = italic;
    }

    int size() {
        return size;
    }

    boolean bold() {
        return bold;
    }

    boolean italic() {
        return italic;
    }

    static Typeface of(Block.Emphasis emphasis) {
        return switch (emphasis) {
            case NONE -> BODY;
            case BOLD -> BODY_BOLD;
            case ITALIC -> BODY_ITALIC;
        };
    }
}
