package vn.dondoc.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that stands until told otherwise, in Vietnam's zone. Views in other zones move with it. */
public final class ManualClock extends Clock {

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    private final AtomicReference<Instant> now;
    private final ZoneId zone;

    private ManualClock(AtomicReference<Instant> now, ZoneId zone) {
        this.now = now;
        this.zone = zone;
    }

    public static ManualClock at(Instant start) {
        return new ManualClock(new AtomicReference<>(start), VIETNAM);
    }

    /** At a wall-clock time in Vietnam, such as {@code "2026-03-15T08:00"}. */
    public static ManualClock at(String localDateTime) {
        return at(LocalDateTime.parse(localDateTime).atZone(VIETNAM).toInstant());
    }

    public void set(Instant instant) {
        now.set(instant);
    }

    /** Sets a wall-clock time in Vietnam. */
    public void set(String localDateTime) {
        set(LocalDateTime.parse(localDateTime).atZone(VIETNAM).toInstant());
    }

    public void advance(Duration duration) {
        now.updateAndGet(instant -> instant.plus(duration));
    }

    @Override
    public Instant instant() {
        return Objects.requireNonNull(now.get());
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new ManualClock(now, other);
    }
}
