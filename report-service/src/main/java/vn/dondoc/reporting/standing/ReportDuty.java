package vn.dondoc.reporting.standing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.dondoc.platform.time.Window;
import vn.dondoc.reporting.regime.ReportPeriod;

/**
 * A report that one unit owes: period, cut-off (the window's last day) and due date are three different things.
 *
 * @param dueOn before any extension
 * @param title of what was requested; absent for a round
 */
public record ReportDuty(
        String unitId,
        ReportPeriod period,
        Window window,
        LocalDate dueOn,
        @Nullable String title) {}
