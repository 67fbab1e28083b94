package vn.dondoc.reporting.waiver;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.dondoc.contracts.plan.CountingBase;
import vn.dondoc.platform.security.Caller;
import vn.dondoc.platform.time.Window;
import vn.dondoc.platform.web.Refusal;
import vn.dondoc.reporting.regime.ReportPeriod;
import vn.dondoc.reporting.rulebook.Book;
import vn.dondoc.reporting.rulebook.FactReading;
import vn.dondoc.reporting.standing.Claims;
import vn.dondoc.reporting.standing.ReportSheet;
import vn.dondoc.reporting.standing.Sheet;
import vn.dondoc.reporting.standing.UnitFacts;

/** Whether an extension gives time to anything at all, and not without end. A shorter one takes a revocation first. */
@Component
class MoreTime {

    private final Grants grants;

    MoreTime(Grants grants) {
        this.grants = grants;
    }

    void check(Book book, Subject subject, LocalDate dueOn, Instant at, Caller caller, Refusal refusal) {
        var last = book.lastDueDay();
        var end = end(book, subject, ReportPeriod.parse(subject.period()));
        if (dueOn.isAfter(last)) {
            refusal.at("/dueOn", "due-too-late", last.toString());
        } else if (end.filter(day -> !dueOn.isAfter(day)).isPresent()) {
            refusal.at("/dueOn", "waiver.too-early", end.get().toString());
        } else {
            var granted = grants.under(caller.province(), subject.planId(), subject.unitId());
            if (granted.stream().noneMatch(grant -> grant.gives(subject, dueOn))) {
                checkInForce(dueOn, inForce(book, subject, granted, at), refusal);
            }
        }
    }

    private static void checkInForce(LocalDate dueOn, List<LocalDate> inForce, Refusal refusal) {
        inForce.stream()
                .min(Comparator.naturalOrder())
                .filter(earliest -> !dueOn.isAfter(earliest))
                .ifPresent(earliest -> refusal.at("/dueOn", "waiver.no-time", earliest.toString()));
    }

    /** Of what the unit owes and the extension is about, when each is due now. */
    private static List<LocalDate> inForce(Book book, Subject subject, List<Grant> granted, Instant at) {
        var waivers =
                granted.stream().map(grant -> FactReading.waiver(grant.wire())).toList();
        var facts = new UnitFacts(subject.unitId(), List.of(), waivers, List.of(), List.of());
        var sheet = new Sheet(book.rules(), Claims.knownAt(List.of(), at), facts, at);
        var period = ReportPeriod.parse(subject.period());
        var cells = book.rules().columns().stream()
                .filter(column -> column.period().equals(period.round()))
                .filter(column ->
                        subject.quotaId() == null || column.quota().id().equals(subject.quotaId()))
                .flatMap(column -> sheet.dueOn(column).stream());
        var report = subject.quotaId() == null
                ? new ReportSheet(book.rules(), facts, at).dueOn(period)
                : Optional.<LocalDate>empty();
        return Stream.concat(cells, report.stream()).toList();
    }

    private static Optional<LocalDate> end(Book book, Subject subject, ReportPeriod period) {
        var round = period.round();
        if (round == null) {
            return book.rules().reportWindow(period).map(Window::to);
        }
        return Optional.ofNullable(subject.quotaId())
                .flatMap(quota -> book.rules().column(quota, round))
                .map(column -> column.window().to())
                .or(() -> Optional.of(round.lastDay(CountingBase.REPORTING_WINDOW)));
    }
}
