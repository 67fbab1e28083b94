package vn.dondoc.planning.unit;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.unit.UnitKind;

/**
 * A unit as far as its name is to be recognised.
 *
 * @param path ids of the units above it
 * @param activeUntil last active day, if there is one
 */
public record NamedUnit(
        String id,
        String name,
        UnitKind kind,
        List<String> path,
        @Nullable LocalDate activeUntil) {

    static NamedUnit of(Unit unit) {
        return new NamedUnit(
                unit.id(), unit.particulars().name(), unit.particulars().kind(), unit.path(), unit.activeUntil());
    }
}
