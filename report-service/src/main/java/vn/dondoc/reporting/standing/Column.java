package vn.dondoc.reporting.standing;

import java.time.LocalDate;
import vn.dondoc.platform.time.Period;
import vn.dondoc.platform.time.Window;

/**
 * One quota in one period, the same for every unit of a plan.
 *
 * @param version the one in force on the window's last day, which judges the period (rule 8)
 * @param deadline before any extension
 */
public record Column(Quota quota, Period period, Window window, PlanVersion version, Deadline deadline) {

    public LocalDate dueOn() {
        return deadline.dueOn();
    }
}
