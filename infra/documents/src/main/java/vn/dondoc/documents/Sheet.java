package vn.dondoc.documents;

/**
 * A4 and its margins in points: 20 mm above and below, 30 mm left for binding, 15 mm right (Decree 30/2020, annex I).
 * Turned, the bound edge comes to lie above.
 */
record Sheet(float width, float height, float top, float right, float bottom, float left) {

    private static final float MM = 72 / 25.4f;

    static final Sheet PORTRAIT = new Sheet(210 * MM, 297 * MM, 20 * MM, 15 * MM, 20 * MM, 30 * MM);
    static final Sheet LANDSCAPE = new Sheet(297 * MM, 210 * MM, 30 * MM, 20 * MM, 15 * MM, 20 * MM);

    static final String NATION = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
    static final String MOTTO = "Độc lập - Tự do - Hạnh phúc";

    /** Share of the text's width for issuer and number; the national title takes the rest. */
    static final float LEFT_COLUMN = 0.43f;

    /** Between the text of a cell and its border. */
    static final float CELL_PADDING = 4;

    static final float FIRST_LINE = 10 * MM;
    static final float PARAGRAPH_GAP = 6;
    static final float SIGNING_SPACE = 70;

    /** The rule under the motto is as long as the motto; those under issuer and subject are a third to half. */
    static final float MOTTO_RULE = 170;

    static final float ISSUER_RULE = 60;
    static final float SUBJECT_RULE = 90;

    static Sheet of(Annex annex) {
        return annex.landscape() ? LANDSCAPE : PORTRAIT;
    }

    float textWidth() {
        return width - left - right;
    }
}
