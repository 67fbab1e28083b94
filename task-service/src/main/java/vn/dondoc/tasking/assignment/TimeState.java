package vn.dondoc.tasking.assignment;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import vn.dondoc.contracts.assignment.Occurrence;
import vn.dondoc.contracts.assignment.OccurrenceState;
import vn.dondoc.platform.time.BusinessZone;
import vn.dondoc.platform.time.Window;

/** How an open occurrence stands in time. What is done, cancelled or not owed is never overdue. */
enum TimeState {
    NOT_DUE,
    DUE_SOON,
    OVERDUE;

    private static final int WARNING_DAYS = 7;

    /** @param owed the days on which the unit is active; due dates outside belong to its predecessor or its successor */
    static TimeState of(Occurrence one, Window owed, Instant now) {
        return owed.contains(one.dueOn()) ? of(one.state(), one.dueOn(), now) : NOT_DUE;
    }

    /** Of what is owed. */
    static TimeState of(OccurrenceState state, LocalDate dueOn, Instant now) {
        return switch (state) {
            case DONE, NOT_DONE, CANCELLED -> NOT_DUE;
            case NOT_STARTED, IN_PROGRESS -> open(dueOn, now);
        };
    }

    private static TimeState open(LocalDate dueOn, Instant now) {
        if (!now.isBefore(BusinessZone.endOf(dueOn))) {
            return OVERDUE;
        }
        return ChronoUnit.DAYS.between(BusinessZone.dateOf(now), dueOn) <= WARNING_DAYS ? DUE_SOON : NOT_DUE;
    }
}
