package vn.dondoc.planning.unit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an import of units did, or would do.
 *
 * @param applied whether anything was stored
 */
record UnitImport(
        boolean dryRun,
        boolean applied,
        int total,
        long created,
        long changed,
        long unchanged,
        long wrong,
        List<Row> rows) {

    /** What became of a line. */
    enum Outcome {
        CREATED,
        CHANGED,
        UNCHANGED,
        WRONG
    }

    /**
     * One line of the table.
     *
     * @param row as the program counts it
     * @param id of the unit, absent while nothing says it
     */
    record Row(int row, @Nullable String id, Outcome outcome, List<Mistake> errors) {}

    /**
     * What is wrong with a cell.
     *
     * @param cell as people call it: C5
     * @param column from 0
     */
    record Mistake(String cell, int column, String field, String message) {}

    static UnitImport of(boolean dryRun, boolean applied, List<Row> rows) {
        return new UnitImport(
                dryRun,
                applied,
                rows.size(),
                count(rows, Outcome.CREATED),
                count(rows, Outcome.CHANGED),
                count(rows, Outcome.UNCHANGED),
                count(rows, Outcome.WRONG),
                rows);
    }

    private static long count(List<Row> rows, Outcome outcome) {
        return rows.stream().filter(row -> row.outcome() == outcome).count();
    }
}
