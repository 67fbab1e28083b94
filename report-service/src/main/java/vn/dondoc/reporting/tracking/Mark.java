package vn.dondoc.reporting.tracking;

import java.util.List;
import java.util.stream.Collectors;
import vn.dondoc.contracts.plan.Hardness;
import vn.dondoc.contracts.standing.CellStatus;
import vn.dondoc.contracts.standing.StandingCell;

/**
 * What was last announced of a cell. The marks of a sheet are kept as one text, a line each: a store handles that many
 * times faster than hundreds of small documents within one.
 *
 * @param achieved as announced, {@code null} for no data
 * @param rest stands for everything else that was announced; its only use is to differ when that does
 */
record Mark(String quota, String period, CellStatus status, Hardness hardness, String achieved, String rest) {

    private static final String SEPARATOR = " ";
    private static final String LINE = "\n";

    static Mark of(StandingCell cell) {
        return new Mark(
                cell.quotaId(),
                cell.period(),
                cell.status(),
                cell.hardness(),
                cell.achieved() == null ? "null" : cell.achieved().toPlainString(),
                Integer.toHexString(restOf(cell)));
    }

    /** Of texts only, because the hash of an enum differs from one process to the next. */
    private static int restOf(StandingCell cell) {
        var hash = cell.title().hashCode();
        hash = 31 * hash + cell.measure().name().hashCode();
        hash = 31 * hash + cell.channels().hashCode();
        hash = 31 * hash + String.valueOf(cell.dueOn()).hashCode();
        hash = 31 * hash + String.valueOf(cell.required()).hashCode();
        hash = 31 * hash + Boolean.hashCode(cell.exempt());
        return cell.waiting() == null ? hash : 31 * hash + cell.waiting();
    }

    static List<Mark> parse(String text) {
        return text.lines().map(Mark::parseLine).toList();
    }

    static Mark parseLine(String line) {
        var parts = line.split(SEPARATOR, -1);
        return new Mark(
                parts[0], parts[1], CellStatus.valueOf(parts[2]), Hardness.valueOf(parts[3]), parts[4], parts[5]);
    }

    /** The text of a sheet from the lines of its marks. */
    static String text(List<String> lines) {
        return String.join(LINE, lines);
    }

    /** The part of a text that is about one period. */
    static String textOf(String period, String text) {
        var marked = period + SEPARATOR;
        return text.lines()
                .filter(line -> line.startsWith(marked, line.indexOf(SEPARATOR) + 1))
                .collect(Collectors.joining(LINE));
    }

    String line() {
        return place() + SEPARATOR + says();
    }

    String place() {
        return quota + SEPARATOR + period;
    }

    String says() {
        return status + SEPARATOR + hardness + SEPARATOR + achieved + SEPARATOR + rest;
    }
}
