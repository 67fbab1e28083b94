package vn.dondoc.reporting.standing;

import java.time.LocalDate;
import vn.dondoc.platform.time.Period;
import vn.dondoc.platform.time.Window;

/**
 * A report that one unit owes: period, cut-off (the window's last day) and due date are three different things.
 *
 * @param dueOn before any extension
 */
public record ReportDuty(String unitId, Period period, Window window, LocalDate dueOn) {}
