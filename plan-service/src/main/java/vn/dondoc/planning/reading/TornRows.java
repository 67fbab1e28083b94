package vn.dondoc.planning.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Drops headings that were repeated on each page, and joins a row with the rest of it from the next page. */
final class TornRows {

    private TornRows() {}

    static Table mend(Table table) {
        if (!Mending.isNumbered(table.rows().get(0))) {
            return table;
        }
        var heading = table.rows().get(0);
        var rows = new ArrayList<Table.Row>();
        for (var row : table.rows()) {
            boolean repeated = !rows.isEmpty() && Mending.same(heading, row);
            if (repeated || row.isBlank()) {
                continue;
            }
            if (rows.size() > 1 && isRest(row, rows.get(rows.size() - 1))) {
                rows.set(rows.size() - 1, join(rows.get(rows.size() - 1), row));
            } else {
                rows.add(row);
            }
        }
        return new Table(rows);
    }

    /** The rest of a torn row has no number, and begins in the middle of a sentence or leaves most cells empty. */
    private static boolean isRest(Table.Row row, Table.Row before) {
        var cells = row.cells();
        if (cells.size() != before.cells().size()
                || !cells.get(0).isBlank()
                || cells.get(0).above()) {
            return false;
        }
        long filled = cells.stream().filter(cell -> !cell.isBlank()).count();
        boolean merged = cells.stream().anyMatch(Table.Cell::above);
        boolean midSentence = cells.stream()
                .filter(cell -> !cell.isBlank())
                .anyMatch(cell -> Character.isLowerCase(cell.text().codePointAt(0)));
        return !merged && (midSentence || filled * 2 < cells.size());
    }

    private static Table.Row join(Table.Row row, Table.Row rest) {
        var cells = new ArrayList<Table.Cell>();
        for (int i = 0; i < row.cells().size(); i++) {
            cells.add(join(row.cells().get(i), rest.cells().get(i)));
        }
        return new Table.Row(cells);
    }

    private static Table.Cell join(Table.Cell cell, Table.Cell rest) {
        if (cell.isBlank() || rest.isBlank()) {
            return new Table.Cell(cell.isBlank() ? rest.paragraphs() : cell.paragraphs(), cell.columns(), cell.above());
        }
        var lines = new ArrayList<>(cell.paragraphs());
        var first = rest.paragraphs().get(0);
        var last = Objects.requireNonNull(lines.get(lines.size() - 1));
        List<Paragraph> others = rest.paragraphs();
        if (!first.text().startsWith("-")) {
            lines.set(lines.size() - 1, Paragraph.of(last.text() + " " + first.text()));
            others = others.subList(1, others.size());
        }
        lines.addAll(others);
        return new Table.Cell(lines, cell.columns(), cell.above());
    }
}
