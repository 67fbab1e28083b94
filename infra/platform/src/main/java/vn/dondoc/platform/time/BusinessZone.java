package vn.dondoc.platform.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The one place that knows where the business day begins. The JVM's default zone never matters. */
public final class BusinessZone {

    public static final ZoneId ID = ZoneId.of("Asia/Ho_Chi_Minh");

    private BusinessZone() {}

    public static LocalDate dateOf(Instant instant) {
        return instant.atZone(ID).toLocalDate();
    }

    public static Instant startOf(LocalDate date) {
        return date.atStartOfDay(ID).toInstant();
    }

    /** The first instant that is too late for {@code date}: a deadline ends at 24:00. */
    public static Instant endOf(LocalDate date) {
        return startOf(date.plusDays(1));
    }
}
