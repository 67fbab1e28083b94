package vn.dondoc.planning.recognition;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import vn.dondoc.planning.reading.Paragraph;
import vn.dondoc.planning.reading.SourceDocument;
import vn.dondoc.planning.reading.Table;

/**
 * A document taken apart as Decree 30/2020 puts one together: letterhead and title, body, closing (recipients and
 * signature), annexes.
 */
final class Paper {

    private static final Pattern BODY_END = Pattern.compile("[./]\\s*/\\.?\\s*$|\\./\\.?\\S{0,4}$");
    private static final Pattern RECIPIENTS = Words.pattern("^nơi nhận\\s*:?");
    private static final Pattern ANNEX = Words.pattern(
            "^(phụ lục|biểu|bảng)\\b.{0,80}|^\\(?(ban hành )?kèm theo (kế hoạch|quyết định|công văn).{0,200}");

    private final List<Paragraph> head;
    private final List<Paragraph> body;
    private final List<Paragraph> closing;
    private final List<Paragraph> annex;
    private final List<AnnexTable> tables;

    private Paper(
            List<Paragraph> head,
            List<Paragraph> body,
            List<Paragraph> closing,
            List<Paragraph> annex,
            List<AnnexTable> tables) {
        this.head = List.copyOf(head);
        this.body = List.copyOf(body);
        this.closing = List.copyOf(closing);
        this.annex = List.copyOf(annex);
        this.tables = List.copyOf(tables);
    }

    static Paper of(SourceDocument document) {
        var plain = new ArrayList<Paragraph>();
        var tables = new ArrayList<AnnexTable>();
        for (var block : document.blocks()) {
            var table = block instanceof Table grid ? AnnexTable.of(grid) : null;
            if (table == null) {
                SourceDocument.paragraphs(block).forEach(plain::add);
            } else {
                tables.add(table);
            }
        }
        int title = TitleLines.find(plain);
        int start = TitleLines.end(plain, title);
        int end = bodyEnd(plain, start);
        int annex = annexStart(plain, end);
        return new Paper(
                plain.subList(0, start),
                plain.subList(start, end),
                plain.subList(end, annex),
                plain.subList(annex, plain.size()),
                tables);
    }

    private static int bodyEnd(List<Paragraph> plain, int start) {
        for (int i = start; i < plain.size(); i++) {
            var text = plain.get(i).text();
            if (RECIPIENTS.matcher(Words.lower(text)).find() || (i > start && SigningLines.isOne(text))) {
                return i;
            }
            if (BODY_END.matcher(text).find()) {
                return i + 1;
            }
        }
        return plain.size();
    }

    /** An annex begins after the closing, with its name or with the document that it comes with. */
    private static int annexStart(List<Paragraph> plain, int end) {
        for (int i = end; i < plain.size(); i++) {
            var lower = Words.lower(plain.get(i).text());
            if (ANNEX.matcher(lower).matches()) {
                return i > end
                                && lower.startsWith("(")
                                && Words.isCapitals(plain.get(i - 1).text())
                        ? i - 1
                        : i;
            }
        }
        return plain.size();
    }

    List<Paragraph> head() {
        return head;
    }

    List<Paragraph> body() {
        return body;
    }

    List<Paragraph> closing() {
        return closing;
    }

    List<Paragraph> annex() {
        return annex;
    }

    List<AnnexTable> tables() {
        return tables;
    }
}
