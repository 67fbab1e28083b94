package vn.dondoc.reporting.standing;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.unit.UnitKind;

/**
 * What was recorded of a unit at one instant. A unit has as many of these as it had changes; its id stays (rule 7).
 *
 * @param activeUntil last day of activity, inclusive
 */
public record Unit(
        String id,
        UnitKind kind,
        @Nullable String parentId,
        String name,
        LocalDate activeFrom,
        @Nullable LocalDate activeUntil,
        Instant recordedAt) {

    boolean activeOn(LocalDate day) {
        return !day.isBefore(activeFrom) && (activeUntil == null || !day.isAfter(activeUntil));
    }
}
