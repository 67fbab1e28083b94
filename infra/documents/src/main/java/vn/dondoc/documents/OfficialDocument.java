package vn.dondoc.documents;

import java.util.List;

/**
 * An official document, free of any layout. What Decree 30/2020/NĐ-CP fixes (national title, numbering of sections,
 * "./." at the end, the archive line) is not part of it: the writers of {@link DocumentFormat} add that.
 *
 * @param body sections and paragraphs up to the signature
 * @param recipients lines of "Nơi nhận" as they are printed, without dash and semicolon
 */
public record OfficialDocument(
        Head head, List<Block> body, Signature signature, List<String> recipients, List<Annex> annexes) {

    public OfficialDocument {
        body = List.copyOf(body);
        recipients = List.copyOf(recipients);
        annexes = List.copyOf(annexes);
    }

    /** The document as annexes and file names call it: {@code Kế hoạch số 30/KH-UBND}. */
    String title() {
        return Prose.sentenceCase(head.kind()) + " số " + head.printedNumber();
    }
}
