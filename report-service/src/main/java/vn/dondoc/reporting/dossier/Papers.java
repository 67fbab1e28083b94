package vn.dondoc.reporting.dossier;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.dondoc.contracts.standing.StandingCell;
import vn.dondoc.platform.security.Caller;
import vn.dondoc.platform.time.Period;
import vn.dondoc.platform.time.Window;
import vn.dondoc.reporting.regime.ReportPeriod;
import vn.dondoc.reporting.report.Owed;
import vn.dondoc.reporting.report.Place;
import vn.dondoc.reporting.rulebook.Book;
import vn.dondoc.reporting.tracking.Standings;

/** Gathers what an official report is made of. */
@Service
class Papers {

    private final Owed owed;
    private final Standings standings;

    Papers(Owed owed, Standings standings) {
        this.owed = owed;
        this.standings = standings;
    }

    /** Empty when the unit owes no such report and never wrote one. */
    Optional<OfficialReport> report(Place place, Book book, Instant at, Caller caller) {
        return owed.find(place, book, at, caller).map(report -> {
            var window = book.rules().reportWindow(place.period()).orElse(null);
            var cells = standings.of(caller.province(), place.unitId(), book, at).stream()
                    .filter(cell -> covers(place.period(), window, cell, book))
                    .toList();
            return new OfficialReport(book, report, window, List.copyOf(cells));
        });
    }

    /** A round covers the quotas' periods that lie in it; what was requested, those whose days it covers. */
    private static boolean covers(ReportPeriod period, @Nullable Window window, StandingCell cell, Book book) {
        var own = Period.parse(cell.period());
        var round = period.round();
        if (round != null) {
            return round.contains(own);
        }
        return window != null
                && book.rules()
                        .column(cell.quotaId(), own)
                        .filter(column -> window.contains(column.window().from())
                                && window.contains(column.window().to()))
                        .isPresent();
    }
}
