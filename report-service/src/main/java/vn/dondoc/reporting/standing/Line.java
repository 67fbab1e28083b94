package vn.dondoc.reporting.standing;

import java.math.BigDecimal;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.plan.Hardness;

/**
 * One line of a roll-up (rule 5). Only MANDATORY cells are judged; the others stand under {@code voluntary}. Lines of
 * different units can be added, so a province is the sum of its units.
 *
 * @param unitsReached units that reached every mandatory cell they were not exempted from
 * @param units units that have such a cell
 */
public record Line(Tally mandatory, Tally voluntary, int unitsReached, int units) {

    public static final Line EMPTY = new Line(Tally.NONE, Tally.NONE, 0, 0);

    /** The line of one unit, from any selection of its assigned cells. */
    public static Line ofUnit(Collection<Cell> cells) {
        Tally mandatory = Tally.NONE;
        Tally voluntary = Tally.NONE;
        for (Cell cell : cells) {
            Tally one = Tally.of(cell.status());
            if (cell.hardness() == Hardness.MANDATORY) {
                mandatory = mandatory.plus(one);
            } else {
                voluntary = voluntary.plus(one);
            }
        }
        return ofUnit(mandatory, voluntary);
    }

    /** The line of one unit whose cells are added up already. */
    public static Line ofUnit(Tally mandatory, Tally voluntary) {
        int owed = mandatory.assigned() - mandatory.exempt();
        return new Line(mandatory, voluntary, owed > 0 && mandatory.reached() == owed ? 1 : 0, owed > 0 ? 1 : 0);
    }

    public Line plus(Line other) {
        return new Line(
                mandatory.plus(other.mandatory),
                voluntary.plus(other.voluntary),
                unitsReached + other.unitsReached,
                units + other.units);
    }

    /** Reached of all closed cells, cut off and never rounded up; absent when nothing is closed. */
    public @Nullable BigDecimal rate() {
        int closed = mandatory.reached() + mandatory.missed();
        return closed == 0
                ? null
                : new Amount(BigDecimal.valueOf(mandatory.reached()), BigDecimal.valueOf(closed)).toDecimal();
    }
}
