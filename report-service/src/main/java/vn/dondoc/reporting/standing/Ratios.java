package vn.dondoc.reporting.standing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.dondoc.contracts.plan.CountingBase;
import vn.dondoc.contracts.report.Figure;
import vn.dondoc.platform.time.Period;
import vn.dondoc.platform.time.Window;
import vn.dondoc.reporting.regime.Filing;
import vn.dondoc.reporting.regime.ReportPeriod;

/**
 * RATIO: the figure of the latest accepted report that states it, among reports whose period lies inside the cell's; one
 * that was requested, if all days it covers do.
 * A denominator of 0 is no data and does not fall back to an earlier report (rule 2).
 */
final class Ratios {

    private record Stated(Filing filing, Figure figure, Instant acceptedAt) {}

    private final Comparator<Stated> latestLast =
            Comparator.comparing(this::end).thenComparing(Stated::acceptedAt).thenComparing(one -> one.filing.period());

    private final Rulebook rules;
    private final List<Filing> filings;
    private final Instant asOf;

    Ratios(Rulebook rules, UnitFacts facts, Instant asOf) {
        this.rules = rules;
        this.filings = facts.filings().stream()
                .filter(filing -> filing.unitId().equals(facts.unitId()))
                .distinct()
                .toList();
        this.asOf = asOf;
    }

    Finding find(Column column, Instant tooLate) {
        List<Verdict> verdicts = new ArrayList<>();
        List<Stated> stated = new ArrayList<>();
        filings.stream()
                .filter(filing -> lies(filing.period(), column))
                .filter(filing -> filing.firstSubmittedAt(asOf).isPresent())
                .forEach(filing -> stated(filing, column.quota().id())
                        .ifPresentOrElse(stated::add, () -> notAccepted(filing, column, verdicts)));
        if (stated.isEmpty()) {
            return new Finding(null, null, verdicts);
        }
        stated.sort(latestLast);
        Stated last = stated.remove(stated.size() - 1);
        stated.forEach(older -> verdicts.add(verdict(older.filing, Reason.SUPERSEDED)));
        return found(last, tooLate, verdicts);
    }

    private boolean lies(ReportPeriod period, Column column) {
        Period round = period.round();
        return round == null
                ? rules.reportWindow(period)
                        .filter(days -> column.window().contains(days.from())
                                && column.window().contains(days.to()))
                        .isPresent()
                : column.period().contains(round);
    }

    private LocalDate end(Stated one) {
        Period round = one.filing.period().round();
        return rules.reportWindow(one.filing.period())
                .map(Window::to)
                .orElseGet(() -> round == null ? LocalDate.MIN : round.lastDay(CountingBase.CALENDAR));
    }

    private Optional<Stated> stated(Filing filing, String quotaId) {
        return filing.accepted(asOf)
                .flatMap(accepted ->
                        figure(accepted.figures(), quotaId).map(figure -> new Stated(filing, figure, accepted.at())));
    }

    private static Optional<Figure> figure(List<Figure> figures, String quotaId) {
        return figures.stream()
                .filter(figure -> figure.quotaId().equals(quotaId))
                .findFirst();
    }

    private void notAccepted(Filing filing, Column column, List<Verdict> verdicts) {
        filing.latest(asOf)
                .flatMap(latest -> figure(latest.figures(), column.quota().id()))
                .ifPresent(figure -> verdicts.add(verdict(filing, Reason.NOT_ACCEPTED)));
    }

    private Finding found(Stated last, Instant tooLate, List<Verdict> verdicts) {
        if (last.figure.denominator().signum() <= 0) {
            verdicts.add(verdict(last.filing, Reason.NO_DATA));
            return new Finding(null, null, verdicts);
        }
        Amount share = Amount.percent(last.figure.numerator(), last.figure.denominator());
        boolean onTime = last.filing
                .firstSubmittedAt(asOf)
                .filter(at -> at.isBefore(tooLate))
                .isPresent();
        verdicts.add(verdict(last.filing, Reason.counted(onTime)));
        return new Finding(share, onTime ? share : null, verdicts);
    }

    private static Verdict verdict(Filing filing, Reason reason) {
        return new Verdict(Verdict.Source.REPORT, filing.period().toString(), reason);
    }
}
