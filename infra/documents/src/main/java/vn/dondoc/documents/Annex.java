package vn.dondoc.documents;

import java.util.List;

/**
 * An annex: on pages of its own, numbered anew.
 *
 * @param landscape for tables that are too wide for an upright page
 */
public record Annex(String title, boolean landscape, List<Block> content) {

    public Annex {
        content = List.copyOf(content);
    }

    /** Phụ lục, or with a Roman number where there are several. */
    static String label(int index, int of) {
        return of == 1 ? "PHỤ LỤC" : "PHỤ LỤC " + Numbering.roman(index + 1);
    }

    /** What ties it to its document: number, date and issuer of that. */
    static String note(OfficialDocument document) {
        var head = document.head();
        return "(Kèm theo %s %s của %s)"
                .formatted(
                        document.title(), head.dateline().day(), head.issuer().name());
    }
}
