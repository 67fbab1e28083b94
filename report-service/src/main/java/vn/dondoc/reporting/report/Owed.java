package vn.dondoc.reporting.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import vn.dondoc.platform.security.Caller;
import vn.dondoc.reporting.regime.ReportPeriod;
import vn.dondoc.reporting.request.Instructions;
import vn.dondoc.reporting.rulebook.Book;
import vn.dondoc.reporting.rulebook.FactReading;
import vn.dondoc.reporting.standing.ReportSheet;
import vn.dondoc.reporting.standing.UnitFacts;
import vn.dondoc.reporting.standing.Waiver;
import vn.dondoc.reporting.waiver.Granted;

/** Which reports are owed and how each stands, whether or not anybody began it. */
@Service
public class Owed {

    private final Reports reports;
    private final Granted granted;
    private final Instructions instructions;

    Owed(Reports reports, Granted granted, Instructions instructions) {
        this.reports = reports;
        this.granted = granted;
        this.instructions = instructions;
    }

    /** Empty when the unit owes no such report and never wrote one. */
    public Optional<ReportView> find(Place place, Book book, Instant asOf, Caller caller) {
        var report = reports.find(place, caller);
        var waivers = granted.toUnit(caller.province(), place.planId(), place.unitId());
        var standing = sheet(book, place.unitId(), report.stream().toList(), waivers, asOf)
                .of(place.period());
        if (standing.isEmpty() && report.isEmpty()) {
            return Optional.empty();
        }
        var asked =
                instructions.of(book.request(place.period().toString()).stream().toList(), caller);
        return Optional.of(ReportView.of(place, book, asked, report.orElse(null), standing.orElse(null)));
    }

    /** When a report handed in at this instant is due; empty when the unit owes none. */
    Optional<LocalDate> dueOn(Place place, Book book, Instant at, Caller caller) {
        var waivers = granted.toUnit(caller.province(), place.planId(), place.unitId());
        return sheet(book, place.unitId(), List.of(), waivers, at).dueOn(place.period());
    }

    /** All reports under a plan that are owed or were written by units the caller sees, by id. */
    List<ReportView> underPlan(Book book, Instant asOf, Caller caller) {
        var written =
                reports.underPlan(book.plan().id(), caller).stream().collect(Collectors.groupingBy(UnitReport::unitId));
        var waivers = granted.underPlan(caller.province(), book.plan().id()).stream()
                .collect(Collectors.groupingBy(Waiver::unitId));
        var asked = instructions.of(book.requests(), caller);
        return book.units().ids().stream()
                .filter(unit -> book.seenBy(caller, unit))
                .sorted()
                .flatMap(unit -> ofUnit(
                        book,
                        asked,
                        unit,
                        written.getOrDefault(unit, List.of()),
                        waivers.getOrDefault(unit, List.of()),
                        asOf)
                        .stream())
                .toList();
    }

    private static List<ReportView> ofUnit(
            Book book,
            Map<String, String> asked,
            String unitId,
            List<UnitReport> written,
            List<Waiver> waivers,
            Instant asOf) {
        Map<String, UnitReport> byId = written.stream().collect(Collectors.toMap(UnitReport::id, Function.identity()));
        var found = new ArrayList<ReportView>();
        sheet(book, unitId, written, waivers, asOf).all().forEach((period, standing) -> {
            var place = new Place(book.plan().id(), unitId, period);
            found.add(ReportView.of(place, book, asked, byId.remove(place.id()), standing));
        });
        byId.values()
                .forEach(report -> found.add(ReportView.of(
                        new Place(book.plan().id(), unitId, ReportPeriod.parse(report.period())),
                        book,
                        asked,
                        report,
                        null)));
        return found;
    }

    private static ReportSheet sheet(
            Book book, String unitId, Collection<UnitReport> written, List<Waiver> waivers, Instant asOf) {
        var filings = written.stream()
                .map(report -> FactReading.filing(report.wire()))
                .toList();
        return new ReportSheet(book.rules(), new UnitFacts(unitId, List.of(), waivers, filings, List.of()), asOf);
    }
}
