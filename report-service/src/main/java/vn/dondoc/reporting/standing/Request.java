package vn.dondoc.reporting.standing;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.dondoc.platform.time.Window;

/**
 * A report that Home Affairs asks for beside the rounds (Decree 09/2019, article 8.5c).
 *
 * @param window what it covers; its last day is the cut-off
 * @param withdrawnAt since when nobody owes it any more
 */
public record Request(
        String id,
        String title,
        Window window,
        LocalDate dueOn,
        Scope scope,
        Instant requestedAt,
        @Nullable Instant withdrawnAt) {

    boolean openAt(Instant asOf) {
        return !requestedAt.isAfter(asOf) && (withdrawnAt == null || withdrawnAt.isAfter(asOf));
    }
}
