package vn.dondoc.planning.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Puts together again what pages have torn apart: paragraphs cut in the middle of a sentence, tables that go on under a
 * repeated heading, rows whose cells were cut. Works on blocks that have no place yet.
 */
final class Mending {

    private static final Pattern MARKER = Pattern.compile("^(\\p{Ll}\\)|[-–+•*]|\\d).*", Pattern.DOTALL);
    private static final Pattern PAGE_NUMBER = Pattern.compile("^(Trang\\s*)?\\d{1,3}(\\s*/\\s*\\d{1,3})?$");
    private static final Pattern NUMBER_COLUMN = Pattern.compile("(?iu)^(stt|tt|số tt|số thứ tự|no\\.?)$");
    private static final String ENDS = ".;:!?…”\"";

    private Mending() {}

    static List<Block> mend(List<Block> blocks) {
        var mended = new ArrayList<Block>();
        for (var block : blocks) {
            if (block instanceof Table table) {
                add(table, mended);
            } else {
                add((Paragraph) block, mended);
            }
        }
        return mended.stream()
                .map(block -> block instanceof Table table ? TornRows.mend(table) : block)
                .toList();
    }

    private static void add(Paragraph paragraph, List<Block> mended) {
        if (paragraph.text().isEmpty()) {
            return;
        }
        if (!mended.isEmpty()
                && mended.get(mended.size() - 1) instanceof Paragraph last
                && goesOn(last.text(), paragraph.text())) {
            mended.set(mended.size() - 1, Paragraph.of(last.text() + " " + paragraph.text()));
        } else {
            mended.add(paragraph);
        }
    }

    /** Whether the next one begins in the middle of a sentence that the last one did not end. */
    static boolean goesOn(String last, String next) {
        return !last.isEmpty()
                && !next.isEmpty()
                && Character.isLowerCase(next.codePointAt(0))
                && !MARKER.matcher(next).matches()
                && ENDS.indexOf(last.charAt(last.length() - 1)) < 0;
    }

    /** A table under the same heading as the last one goes on with it; page numbers between them are dropped. */
    private static void add(Table table, List<Block> mended) {
        if (table.rows().isEmpty()) {
            return;
        }
        int last = mended.size() - 1;
        while (last >= 0 && mended.get(last) instanceof Paragraph line && isPageNumber(line.text())) {
            last--;
        }
        if (last >= 0 && mended.get(last) instanceof Table before && goesOn(before, table)) {
            mended.subList(last, mended.size()).clear();
            var rows = new ArrayList<>(before.rows());
            rows.addAll(table.rows());
            mended.add(new Table(rows));
        } else {
            mended.add(table);
        }
    }

    private static boolean isPageNumber(String line) {
        return PAGE_NUMBER.matcher(line).matches();
    }

    private static boolean goesOn(Table before, Table table) {
        var heading = before.rows().get(0);
        return isNumbered(heading)
                && (same(heading, table.rows().get(0))
                        || (!isNumbered(table.rows().get(0))
                                && width(heading) == width(table.rows().get(0))));
    }

    static boolean isNumbered(Table.Row row) {
        return !row.cells().isEmpty()
                && NUMBER_COLUMN.matcher(row.cells().get(0).text()).matches();
    }

    static boolean same(Table.Row one, Table.Row other) {
        return text(one).equalsIgnoreCase(text(other));
    }

    private static int width(Table.Row row) {
        return row.cells().stream().mapToInt(Table.Cell::columns).sum();
    }

    private static String text(Table.Row row) {
        return String.join("|", row.cells().stream().map(Table.Cell::text).toList());
    }
}
