package vn.dondoc.planning.sheet;

import java.util.List;

/** A table as it was read: the head and the lines below it, without those that are blank. */
public record Sheet(List<String> head, List<Line> lines) {

    public Sheet {
        head = List.copyOf(head);
        lines = List.copyOf(lines);
    }

    /**
     * One line; dates stand in it as {@code yyyy-MM-dd}, wherever the program knows that they are dates.
     *
     * @param row as the program counts it
     */
    public record Line(int row, List<String> cells) {

        public Line {
            cells = List.copyOf(cells);
        }

        public String cell(int column) {
            return column < cells.size() ? cells.get(column).strip() : "";
        }

        boolean isBlank() {
            return cells.stream().allMatch(String::isBlank);
        }
    }
}
