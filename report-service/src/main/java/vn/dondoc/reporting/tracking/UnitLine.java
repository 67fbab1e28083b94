package vn.dondoc.reporting.tracking;

import java.util.List;
import vn.dondoc.contracts.plan.Hardness;
import vn.dondoc.contracts.standing.CellStatus;
import vn.dondoc.reporting.standing.Tally;

/** The cells of one unit in one period, as far as a roll-up needs them. */
record UnitLine(String unitId, List<Entry> entries) {

    private static final String SEPARATOR = " ";

    /** One cell. */
    record Entry(String quotaId, Hardness hardness, CellStatus status) {

        Tally mandatory() {
            return hardness == Hardness.MANDATORY ? Tally.of(status) : Tally.NONE;
        }

        Tally voluntary() {
            return hardness == Hardness.MANDATORY ? Tally.NONE : Tally.of(status);
        }
    }

    static String write(Mark mark) {
        return mark.quota() + SEPARATOR + mark.hardness() + SEPARATOR + mark.status();
    }

    static UnitLine read(String unitId, List<String> cells) {
        return new UnitLine(unitId, cells.stream().map(UnitLine::entry).toList());
    }

    private static Entry entry(String cell) {
        var first = cell.indexOf(SEPARATOR);
        var second = cell.indexOf(SEPARATOR, first + 1);
        return new Entry(
                cell.substring(0, first),
                Hardness.valueOf(cell.substring(first + 1, second)),
                CellStatus.valueOf(cell.substring(second + 1)));
    }
}
