package vn.dondoc.planning.reading;

import java.util.List;
import java.util.stream.Collectors;
import vn.dondoc.contracts.Lists;

/** A table, row by row. */
public record Table(List<Row> rows) implements Block {

    public Table {
        rows = Lists.copy(rows);
    }

    /** A row; a cell that spans several columns stands once, followed by what is right of it. */
    public record Row(List<Cell> cells) {

        public Row {
            cells = Lists.copy(cells);
        }

        public boolean isBlank() {
            return cells.stream().allMatch(Cell::isBlank);
        }
    }

    /**
     * A cell.
     *
     * @param columns how many columns it spans
     * @param above whether it is merged with the one above, where its text stands
     */
    public record Cell(List<Paragraph> paragraphs, int columns, boolean above) {

        public Cell {
            paragraphs = Lists.copy(paragraphs);
        }

        static Cell of(List<String> lines) {
            return new Cell(lines.stream().map(Paragraph::of).toList(), 1, false);
        }

        /** Its paragraphs in one line. */
        public String text() {
            return paragraphs.stream().map(Paragraph::text).collect(Collectors.joining(" "));
        }

        public boolean isBlank() {
            return paragraphs.isEmpty();
        }
    }
}
