package vn.dondoc.reporting.tracking;

import java.util.List;
import vn.dondoc.contracts.plan.Hardness;
import vn.dondoc.contracts.standing.CellStatus;
import vn.dondoc.contracts.standing.StandingCell;

/**
 * What was last announced of a cell, short enough to keep hundreds of them in one sheet.
 *
 * @param rest everything else that was announced; its only use is to differ when that does
 */
public record Mark(String quota, String period, CellStatus status, Hardness hardness, String rest) {

    static Mark of(StandingCell cell) {
        // names, because the hash of an enum differs from one process to the next
        var wording = List.of(cell.title(), cell.measure().name(), cell.channels());
        var rest = "%s of %s by %s%s %08x"
                .formatted(
                        cell.achieved(),
                        cell.required(),
                        cell.dueOn(),
                        cell.exempt() ? " exempt" : "",
                        wording.hashCode());
        return new Mark(cell.quotaId(), cell.period(), cell.status(), cell.hardness(), rest);
    }

    String place() {
        return quota + ":" + period;
    }

    String says() {
        return status + ", " + hardness + ", " + rest;
    }
}
