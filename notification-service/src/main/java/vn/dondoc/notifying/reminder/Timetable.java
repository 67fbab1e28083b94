package vn.dondoc.notifying.reminder;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.dondoc.platform.time.WorkingCalendar;

/** A ladder on a working calendar: which stage of an obligation falls on which day, and on which days mails go out. */
record Timetable(Ladder ladder, WorkingCalendar calendar) {

    private static final int LONGEST_SILENCE = 366;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 9000;

    /** A stage and the day it falls on. */
    record Appointment(Stage stage, LocalDate day) {}

    /**
     * What falls on or before the due date must not come after it: on a day without mails it moves back (facts 2.6),
     * and only what is to come afterwards waits for the next one.
     */
    LocalDate day(Stage stage, LocalDate dueOn) {
        var day = calendar.plus(dueOn, stage.workingDays());
        return stage.workingDays() > 0 ? day : lastMailDay(day);
    }

    private LocalDate lastMailDay(LocalDate day) {
        return Stream.iterate(day, one -> one.minusDays(1))
                .limit(LONGEST_SILENCE)
                .filter(one -> !isQuiet(one))
                .findFirst()
                .orElse(day);
    }

    /** A date on which nobody can act, perhaps one that no calendar can reckon with. */
    private static boolean isBeyond(LocalDate dueOn) {
        return dueOn.getYear() < FIRST_YEAR || dueOn.getYear() > LAST_YEAR;
    }

    /**
     * Every stage of an obligation that is to be observed, by day. Days before the obligation opened, or before the
     * rung was set, are past and gone: nobody is urged for a time at which nothing was owed.
     */
    List<Appointment> appointments(Obligation obligation) {
        if (isBeyond(obligation.dueOn())) {
            return List.of();
        }
        return ladder.stages().stream()
                .map(stage -> new Appointment(stage, day(stage, obligation.dueOn())))
                .filter(one -> !one.day().isBefore(obligation.openOn()))
                .filter(one -> one.stage().since() == null
                        || !one.day().isBefore(one.stage().since()))
                .sorted(Comparator.comparing(Appointment::day))
                .toList();
    }

    Optional<LocalDate> first(Obligation obligation) {
        return appointments(obligation).stream().map(Appointment::day).findFirst();
    }

    List<Appointment> reached(Obligation obligation, LocalDate today) {
        return appointments(obligation).stream()
                .filter(one -> !one.day().isAfter(today))
                .toList();
    }

    Optional<LocalDate> next(Obligation obligation, LocalDate after) {
        return appointments(obligation).stream()
                .map(Appointment::day)
                .filter(day -> day.isAfter(after))
                .findFirst();
    }

    boolean isQuiet(LocalDate day) {
        return !calendar.isWorking(day) || ladder.quietDays().contains(day);
    }

    /** The first day from {@code day} on that mails go out. */
    LocalDate mailDay(LocalDate day) {
        var last = day.plusDays(LONGEST_SILENCE);
        return day.datesUntil(last).filter(one -> !isQuiet(one)).findFirst().orElse(last);
    }
}
