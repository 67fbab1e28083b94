package vn.dondoc.planning.sheet;

/**
 * What is wrong with a cell.
 *
 * @param row as the program counts it, the head being row 1
 * @param column from 0
 */
public record Remark(int row, int column, String message) {

    /** The cell as people call it: C5. */
    public String cell() {
        var name = new StringBuilder();
        for (var rest = column; rest >= 0; rest = rest / 26 - 1) {
            name.insert(0, (char) ('A' + rest % 26));
        }
        return name.append(row).toString();
    }
}
