package vn.dondoc.tasking.assignment;

import java.util.Set;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * Which sheets a question concerns, and which lines on them.
 *
 * @param prefix if all sheets under it do; else {@code keys} names them
 * @param units whose own occurrences are meant; null for every unit
 * @param divisions whose parts are meant, which stand on the sheets of the units above
 */
record Reach(
        @Nullable String prefix,
        SortedSet<String> keys,
        @Nullable Set<String> units,
        Set<String> divisions) {

    boolean includes(Sheet sheet, Sheet.Line line) {
        return line.holder().equals(sheet.unitId())
                ? units == null || units.contains(sheet.unitId())
                : divisions.contains(line.holder());
    }
}
