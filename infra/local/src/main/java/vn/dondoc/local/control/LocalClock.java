package vn.dondoc.local.control;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import vn.dondoc.platform.time.BusinessZone;

/**
 * The one clock of all parts. It follows the system's until it is put somewhere; from then on it stands still there,
 * over restarts too, and only moves forward when told.
 */
public final class LocalClock extends Clock {

    private final Path file;
    private final Position standing;
    private final ZoneId zone;

    /** Shared by the views of all zones. */
    private static final class Position {

        private volatile Optional<Instant> at;

        Position(Optional<Instant> at) {
            this.at = at;
        }
    }

    private LocalClock(Path file, Position standing, ZoneId zone) {
        this.file = file;
        this.standing = standing;
        this.zone = zone;
    }

    /** Where it was last put according to the file, or the system's time if the file does not exist. */
    public static LocalClock keptIn(Path file) {
        try {
            var position = Files.exists(file)
                    ? Optional.of(Instant.parse(Files.readString(file).strip()))
                    : Optional.<Instant>empty();
            return new LocalClock(file, new Position(position), BusinessZone.ID);
        } catch (IOException e) {
            throw new UncheckedIOException("The clock's position " + file + " cannot be read", e);
        }
    }

    /** Puts it anywhere, also back; for the start, before anything has happened by this clock. */
    public void put(Instant position) {
        var rounded = position.truncatedTo(ChronoUnit.MILLIS);
        keep(rounded);
        standing.at = Optional.of(rounded);
    }

    /** @throws IllegalArgumentException if that is in its past */
    synchronized void moveTo(Instant position) {
        if (position.isBefore(instant())) {
            throw new IllegalArgumentException("The clock already stands at " + instant());
        }
        put(position);
    }

    /** Lets it follow the system's again, unless it has already been put ahead of that. */
    public synchronized void follow() {
        if (instant().isAfter(Clock.systemUTC().instant())) {
            return;
        }
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException("The clock's position " + file + " cannot be deleted", e);
        }
        standing.at = Optional.empty();
    }

    public boolean standsStill() {
        return standing.at.isPresent();
    }

    @Override
    public Instant instant() {
        return standing.at.orElseGet(() -> Clock.systemUTC().instant().truncatedTo(ChronoUnit.MILLIS));
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new LocalClock(file, standing, other);
    }

    private void keep(Instant position) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            var part = file.resolveSibling(file.getFileName() + ".part");
            Files.writeString(part, position.toString());
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("The clock's position " + file + " cannot be written", e);
        }
    }
}
