package vn.dondoc.platform.time;

import java.time.LocalDate;

/** The days from {@code from} to {@code to}, both included. */
public record Window(LocalDate from, LocalDate to) {

    public Window {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("A window cannot end on " + to + ", before it starts on " + from);
        }
    }

    public boolean contains(LocalDate date) {
        return !date.isBefore(from) && !date.isAfter(to);
    }

    public boolean contains(Window other) {
        return contains(other.from) && contains(other.to);
    }

    public boolean overlaps(Window other) {
        return !other.to.isBefore(from) && !other.from.isAfter(to);
    }
}
