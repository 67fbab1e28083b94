package vn.dondoc.notifying.reminder;

import java.time.LocalDate;
import vn.dondoc.platform.time.WorkingCalendar;

/**
 * One item of a letter, in words. Public because the templates read it.
 *
 * @param unit name of the owing unit
 * @param figures which days a report covers, in a phrase; empty if nothing is known of it
 * @param request what is asked of the unit besides, in a sentence; mostly empty
 * @param urged how often it has been urged before
 * @param asked whether a stage of it is the reason for this letter; the others are listed so that nothing is forgotten
 */
public record Line(
        String unit,
        String title,
        String figures,
        String figuresInEnglish,
        String standing,
        String standingInEnglish,
        String request,
        String due,
        String time,
        String timeInEnglish,
        int daysLate,
        int urged,
        boolean asked) {

    static Line of(Obligation one, Library.Known known, LocalDate today, int urged, boolean asked) {
        WorkingCalendar calendar = known.calendar(one.province());
        var quota = known.quota(one).orElse(null);
        return new Line(
                known.unitName(one.province(), one.unitId()),
                Wording.title(one),
                Wording.figures(one.figures()),
                Wording.figuresInEnglish(one.figures()),
                Wording.standing(one, quota),
                Wording.standingInEnglish(one),
                Wording.press(one, quota, today),
                Wording.date(one.dueOn()),
                Wording.time(one.dueOn(), today, calendar),
                Wording.timeInEnglish(one.dueOn(), today, calendar),
                today.isAfter(one.dueOn()) ? Wording.daysLate(one.dueOn(), today, calendar) : 0,
                urged,
                asked);
    }
}
