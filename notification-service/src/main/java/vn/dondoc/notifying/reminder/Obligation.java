package vn.dondoc.notifying.reminder;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.plan.Measure;
import vn.dondoc.platform.store.Keys;

/**
 * What one unit owes once: a mandatory quota cell, or the report of a round.
 *
 * @param item id of the quota, or {@value #REPORT}
 * @param open whether it is still owed; only then anybody is reminded
 * @param openOn day from which it has been owed as it is now, so that earlier stages are not caught up with
 * @param moves how often its due date was moved; each time the ladder is climbed anew
 */
public record Obligation(
        String province,
        String planId,
        String unitId,
        String item,
        String period,
        @Nullable String title,
        @Nullable Measure measure,
        LocalDate dueOn,
        @Nullable BigDecimal required,
        @Nullable BigDecimal achieved,
        boolean open,
        LocalDate openOn,
        int moves) {

    static final String REPORT = "report";

    String id() {
        return Keys.of(planId, unitId, item, period);
    }

    String key() {
        return Keys.of(province, id());
    }

    boolean isReport() {
        return item.equals(REPORT);
    }

    /** This news about an obligation, in the light of what was known of it before. */
    Obligation after(@Nullable Obligation before) {
        if (before == null) {
            return this;
        }
        var moved = !dueOn.equals(before.dueOn);
        var continued = before.open && open && !moved;
        return new Obligation(
                province,
                planId,
                unitId,
                item,
                period,
                title,
                measure,
                dueOn,
                required,
                achieved,
                open,
                continued ? before.openOn : openOn,
                before.moves + (moved ? 1 : 0));
    }

    /** Whether the ladder has to be looked at again, compared with what was known before. */
    boolean movesFrom(@Nullable Obligation before) {
        return before == null || open != before.open || !dueOn.equals(before.dueOn);
    }
}
