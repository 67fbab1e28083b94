package vn.dondoc.reporting.tracking;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.plan.CountingBase;
import vn.dondoc.platform.time.Period;
import vn.dondoc.platform.web.Refusal;
import vn.dondoc.reporting.rulebook.Book;
import vn.dondoc.reporting.standing.Rollup;
import vn.dondoc.reporting.standing.Unit;

/**
 * By which structure results are grouped (rule 7). It never changes what a unit owed, only under whom that is shown, so
 * the total of cells is the same.
 */
enum Structure {
    /** Each unit under its own name, with kind and parent as last recorded: what is asked for when nothing is said. */
    RECORDED,
    /** Each unit under its own name, with kind and parent as they were on record on the last day of the period. */
    THEN,
    /** Each unit under the one that stands in its place today, with that one's kind and parent. */
    NOW;

    /** @throws Refusal 422 for anything but {@code then} and {@code now} */
    static Structure parse(@Nullable String name) {
        if (name == null) {
            return RECORDED;
        }
        return switch (name.toUpperCase(Locale.ROOT)) {
            case "THEN" -> THEN;
            case "NOW" -> NOW;
            default -> throw Refusal.fields().at("structure", "standing.structure", name);
        };
    }

    /** The unit for which another one's cell is shown. */
    String unit(Book book, String unitId, LocalDate today) {
        return this == NOW ? book.units().inPlaceOf(unitId, today) : unitId;
    }

    /** Whether all cells of a unit fall into one group. */
    boolean keepsUnitsTogether(Rollup.By by) {
        return by == Rollup.By.UNIT || (by != Rollup.By.QUOTA && this != THEN);
    }

    /** The group of a cell; its unit has to be the one for which it is shown. */
    String group(Rollup.By by, Book book, String unitId, String quotaId, String period) {
        return switch (by) {
            case QUOTA -> quotaId;
            case UNIT -> unitId;
            case KIND ->
                find(book, unitId, quotaId, period)
                        .map(unit -> unit.kind().name())
                        .orElse(Rollup.NO_KEY);
            case PARENT ->
                find(book, unitId, quotaId, period).map(Unit::parentId).orElse(Rollup.NO_KEY);
        };
    }

    private Optional<Unit> find(Book book, String unitId, String quotaId, String period) {
        return this == THEN
                ? book.units().find(unitId, lastDay(book, quotaId, Period.parse(period)))
                : book.units().find(unitId);
    }

    private static LocalDate lastDay(Book book, String quotaId, Period period) {
        return book.rules()
                .column(quotaId, period)
                .map(column -> column.window().to())
                .orElseGet(() -> period.lastDay(CountingBase.CALENDAR));
    }
}
