package vn.dondoc.notifying.reminder;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.plan.Measure;
import vn.dondoc.platform.store.Keys;
import vn.dondoc.platform.time.Window;

/**
 * What one unit owes once: a mandatory quota cell, the report of a round, or an occurrence of a task.
 *
 * @param item id of the quota, {@value #REPORT}, or {@value #TASK} and the id of the task; no client can choose an id
 *     with that sign in it
 * @param period name of the period, of a report on request its id, of a task the number of the occurrence
 * @param waiting pieces that were sent and wait for the editorial board, if there are any
 * @param open whether it is still owed; only then anybody is reminded
 * @param openOn day from which it has been owed as it is now, so that earlier stages are not caught up with
 * @param figures days that the figures of a report cover, if they are known
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
        @Nullable Integer waiting,
        boolean open,
        LocalDate openOn,
        @Nullable Window figures,
        int moves) {

    static final String REPORT = "report";
    static final String TASK = "task~";

    /** Of which no figures are given and nothing waits. */
    Obligation(
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
        this(
                province, planId, unitId, item, period, title, measure, dueOn, required, achieved, null, open, openOn,
                null, moves);
    }

    String id() {
        return Keys.of(planId, unitId, item, period);
    }

    String key() {
        return Keys.of(province, id());
    }

    Kind kind() {
        return Kind.of(item);
    }

    boolean isReport() {
        return kind() == Kind.REPORT;
    }

    boolean isTask() {
        return kind() == Kind.TASK;
    }

    /** The same, with so many pieces that wait for the editorial board. */
    Obligation waiting(@Nullable Integer pieces) {
        return new Obligation(
                province, planId, unitId, item, period, title, measure, dueOn, required, achieved, pieces, open, openOn,
                figures, moves);
    }

    /** The same, no longer owed. */
    Obligation closed(LocalDate day) {
        return new Obligation(
                province, planId, unitId, item, period, title, measure, dueOn, required, achieved, null, false, day,
                figures, moves);
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
                waiting,
                open,
                continued ? before.openOn : openOn,
                figures,
                before.moves + (moved ? 1 : 0));
    }

    /** Whether the ladder has to be looked at again, compared with what was known before. */
    boolean movesFrom(@Nullable Obligation before) {
        return before == null || open != before.open || !dueOn.equals(before.dueOn);
    }
}
