package vn.dondoc.reporting.standing;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** An exact quantity, kept as a fraction so that 299 of 300 is decided as 299 of 300 and never as 99.67 or 100. */
public record Amount(BigDecimal numerator, BigDecimal denominator) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public Amount {
        if (denominator.signum() <= 0) {
            throw new IllegalArgumentException("No amount has the denominator " + denominator);
        }
    }

    static Amount of(long pieces) {
        return new Amount(BigDecimal.valueOf(pieces), BigDecimal.ONE);
    }

    static Amount percent(BigDecimal part, BigDecimal whole) {
        return new Amount(part.multiply(HUNDRED), whole);
    }

    int compareTo(BigDecimal other) {
        return numerator.compareTo(other.multiply(denominator));
    }

    /** For showing: four decimals, cut off and never rounded up (rule 2). */
    public BigDecimal toDecimal() {
        if (numerator.scale() == 0 && denominator.compareTo(BigDecimal.ONE) == 0) {
            return numerator;
        }
        BigDecimal cut = numerator.divide(denominator, 4, RoundingMode.DOWN).stripTrailingZeros();
        return cut.scale() < 0 ? cut.setScale(0) : cut;
    }
}
