package vn.dondoc.reporting.waiver;

import org.jspecify.annotations.Nullable;

/**
 * What a waiver is about.
 *
 * @param quotaId absent means every cell of exactly this unit and period, and the report
 */
public record Subject(
        String planId, String unitId, @Nullable String quotaId, String period) {

    private static final String ALL_QUOTAS = "*";

    String id(Grant.Kind kind) {
        return String.join(":", planId, unitId, quotaId == null ? ALL_QUOTAS : quotaId, period, kind.name());
    }
}
