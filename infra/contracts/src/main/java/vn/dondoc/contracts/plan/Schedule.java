package vn.dondoc.contracts.plan;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When a task is due. REGULAR: once, on the plan's last day. ONCE: on {@code by}. EVERY: on the last day of each
 * period. TIMES: {@code count} times, all due on the last day of the frequency's period. EVENT: whenever it happens.
 */
public record Schedule(
        Type type,
        @Nullable LocalDate by,
        @Nullable Frequency frequency,
        @Nullable Integer count,
        @Nullable String trigger) {

    public enum Type {
        REGULAR,
        ONCE,
        EVERY,
        TIMES,
        EVENT
    }

    /** The whole year through: one occurrence, due on the plan's last day. */
    public static Schedule regular() {
        return new Schedule(Type.REGULAR, null, null, null, null);
    }
}
