package vn.dondoc.contracts.report;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A share that a unit states for a RATIO quota. A denominator of 0 is no data, never 100 %. */
public record Figure(
        String quotaId,
        BigDecimal numerator,
        BigDecimal denominator,
        @Nullable String source) {}
