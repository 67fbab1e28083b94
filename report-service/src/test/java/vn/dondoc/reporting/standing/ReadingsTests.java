package vn.dondoc.reporting.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.dondoc.reporting.standing.World.at;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.dondoc.contracts.assignment.OccurrenceState;
import vn.dondoc.contracts.plan.ChannelMatch;
import vn.dondoc.contracts.plan.Comparison;
import vn.dondoc.contracts.plan.CountingBase;
import vn.dondoc.contracts.plan.Frequency;
import vn.dondoc.contracts.plan.Hardness;
import vn.dondoc.contracts.plan.Measure;
import vn.dondoc.contracts.plan.Roll;
import vn.dondoc.contracts.plan.Schedule;
import vn.dondoc.contracts.report.Figure;
import vn.dondoc.contracts.standing.CellStatus;
import vn.dondoc.contracts.unit.SuccessionType;
import vn.dondoc.contracts.unit.UnitKind;
import vn.dondoc.platform.time.Period;
import vn.dondoc.reporting.regime.DueRule;
import vn.dondoc.reporting.regime.Regime;

/** What the rules leave open and the readings settle. */
class ReadingsTests {

    private static final Period MARCH = Period.parse("2026-03");
    private static final Period YEAR = Period.parse("2026");

    private final World world = new World().unit("a");

    private Cell cell(String unit, String quota, Period period, String asOf) {
        return world.sheet(unit, at(asOf)).cell(quota, period);
    }

    private static Quota yearly(Goal goal) {
        return Quotas.quota("R", goal, Quotas.published(ChannelMatch.ANY), Frequency.YEAR);
    }

    private World stated(int numerator, int denominator, String period, String when) {
        var figure = new Figure("R", BigDecimal.valueOf(numerator), BigDecimal.valueOf(denominator), null);
        return world.reported("a", period, at(when), false, List.of(figure))
                .accepted("a", period, at(when).plusSeconds(60));
    }

    @Test
    void aStrictRatioAndAnEmptyDenominator() {
        world.plan(Quotas.plan(yearly(Quotas.percent(Measure.RATIO, Comparison.MORE_THAN, 90))));

        assertThat(cell("a", "R", YEAR, "2026-06-01T00:00").achieved()).isNull();
        stated(90, 100, "2026-Q1", "2026-03-16T09:00");
        assertThat(cell("a", "R", YEAR, "2026-06-20T00:00").status()).isEqualTo(CellStatus.PENDING);
        stated(91, 100, "2026-H1", "2026-06-15T09:00");
        assertThat(cell("a", "R", YEAR, "2026-06-20T00:00").status()).isEqualTo(CellStatus.MET);
        stated(0, 0, "2026-Q3", "2026-09-15T09:00");
        assertThat(cell("a", "R", YEAR, "2026-09-20T00:00"))
                .returns(null, Cell::achieved)
                .returns(CellStatus.PENDING, Cell::status);
        assertThat(world.sheet("a", at("2026-09-20T00:00")).explain("R", YEAR).verdicts())
                .extracting(Verdict::id, Verdict::reason)
                .containsExactly(
                        tuple("2026-Q1", Reason.SUPERSEDED),
                        tuple("2026-H1", Reason.SUPERSEDED),
                        tuple("2026-Q3", Reason.NO_DATA));
    }

    @Test
    void completionNeverRoundsUp() {
        List<Task> tasks = IntStream.range(0, 300)
                .mapToObj(n -> new Task("T" + n, new Scope(Set.of(), Set.of("a"), Set.of()), Schedule.regular()))
                .toList();
        Quota all = yearly(Quotas.percent(Measure.COMPLETION, Comparison.AT_LEAST, 100));
        world.plan(new PlanVersion(1, null, World.LONG_AGO, tasks, List.of(all), null));
        tasks.forEach(task -> world.occurrence("a", task.id(), 1, LocalDate.of(2026, 12, 31)));
        tasks.stream()
                .skip(1)
                .forEach(task -> world.moved("a", task.id(), 1, OccurrenceState.DONE, at("2026-12-01T09:00")));

        assertThat(cell("a", "R", YEAR, "2027-02-01T00:00").status()).isEqualTo(CellStatus.MISSED);
        assertThat(cell("a", "R", YEAR, "2027-02-01T00:00").achieved())
                .extracting(Amount::toDecimal)
                .isEqualTo(new BigDecimal("99.6666"));
        world.moved("a", "T0", 1, OccurrenceState.CANCELLED, at("2027-01-30T09:00"));
        assertThat(cell("a", "R", YEAR, "2027-02-01T00:00").status()).isEqualTo(CellStatus.MET);
        world.unit("b");
        assertThat(cell("b", "R", YEAR, "2027-02-01T00:00").inapplicable()).isEqualTo(Inapplicable.NOTHING_DUE);
    }

    private World split(@Nullable String heir) {
        return world.unit("b", UnitKind.COMMUNE, LocalDate.of(2026, 3, 10))
                .unit("c", UnitKind.COMMUNE, LocalDate.of(2026, 3, 10))
                .plan(Quotas.plan(Quotas.monthly("M")))
                .sent("e", "a", "2026-03-02T08:00", null)
                .published("e", "2026-03-03T08:00")
                .succeeded("a", SuccessionType.SPLIT_INTO, List.of("b", "c"), heir, "2026-03-10", "2026-03-09T08:00");
    }

    @Test
    void ofASplitUnitOnlyTheNamedHeirInherits() {
        split("c");

        assertThat(cell("b", "M", MARCH, "2026-03-15T00:00").reached()).isFalse();
        assertThat(cell("c", "M", MARCH, "2026-03-15T00:00").reached()).isTrue();
    }

    @Test
    void withoutAnHeirNobodyInheritsUntilHomeAffairsSettlesThePiece() {
        split(null);

        assertThat(world.sheet("b", at("2026-03-15T00:00")).explain("M", MARCH).notCounted())
                .extracting(Verdict::reason)
                .containsExactly(Reason.NOT_BEQUEATHED);
        world.settled("e", "b", at("2026-03-16T00:00"));
        assertThat(cell("b", "M", MARCH, "2026-03-17T00:00").reached()).isTrue();
        assertThat(cell("c", "M", MARCH, "2026-03-17T00:00").reached()).isFalse();
    }

    @Test
    void aReportingWindowEndsOnThe14thAlsoForAnAmendment() {
        Quota window = Quotas.within(Quotas.monthly("M"), CountingBase.REPORTING_WINDOW, null, null);
        world.plan(Quotas.plan(window));
        world.plan(new PlanVersion(2, LocalDate.of(2026, 3, 20), at("2026-03-19T08:00"), List.of(), List.of(), null));

        assertThat(cell("a", "M", MARCH, "2026-04-30T00:00").status()).isEqualTo(CellStatus.MISSED);
        assertThat(cell("a", "M", Period.parse("2026-04"), "2026-04-30T00:00").inapplicable())
                .isEqualTo(Inapplicable.NO_QUOTA);
        assertThat(cell("a", "M", Period.parse("2026-04"), "2026-03-01T00:00").status())
                .as("as of before the amendment")
                .isEqualTo(CellStatus.PENDING);
    }

    @Test
    void anotherUnitsPlanBindsOnlyWhatIsBelowIt() {
        world.plan(Quotas.plan(Quotas.monthly("M")));
        world.units.add(
                new Unit("b", UnitKind.COMMUNE, "district", "b", LocalDate.of(2020, 1, 1), null, World.LONG_AGO));
        world.units.add(
                new Unit("b", UnitKind.COMMUNE, null, "b", LocalDate.of(2020, 1, 1), null, at("2026-07-01T08:00")));
        world.unit("district", UnitKind.DISTRICT, LocalDate.of(2020, 1, 1))
                .succeeded("district", SuccessionType.ABOLISHED, List.of(), null, "2026-07-01", "2026-07-01T08:00");
        world.provincial = false;
        world.issuerId = "district";

        assertThat(cell("a", "M", MARCH, "2026-08-30T00:00").inapplicable()).isEqualTo(Inapplicable.OUT_OF_SCOPE);
        assertThat(cell("b", "M", MARCH, "2026-08-30T00:00").status()).isEqualTo(CellStatus.MISSED);
        assertThat(cell("b", "M", Period.parse("2026-07"), "2026-08-30T00:00").status())
                .as("it stood below the issuer until the issuer ended")
                .isEqualTo(CellStatus.MISSED);
    }

    @Test
    void aDueDateOnADayOffRolls() {
        world.plan(Quotas.plan(Quotas.with(Quotas.monthly("M"), Hardness.MANDATORY, Quotas.COMMUNES, 0)));

        assertThat(cell("a", "M", Period.parse("2026-01"), "2026-01-10T00:00").dueOn())
                .isEqualTo("2026-02-02");
    }

    @Test
    void calendarsAreThoseOfTheInstant() {
        world.plan(Quotas.plan(Quotas.monthly("M")));
        var off = Set.of(LocalDate.of(2026, 4, 1));
        world.calendars.add(new CalendarYear(2026, off, Set.of(), at("2026-03-20T08:00")));

        assertThat(cell("a", "M", MARCH, "2026-03-01T00:00").dueOn()).isEqualTo("2026-04-02");
        assertThat(cell("a", "M", MARCH, "2026-03-21T00:00").dueOn()).isEqualTo("2026-04-03");
    }

    @Test
    void aWithdrawnPieceNeitherCountsNorClaims() {
        world.unit("b")
                .plan(Quotas.plan(Quotas.monthly("M")))
                .sent("e", "a", "2026-03-02T08:00", "https://x.vn/1")
                .published("e", "2026-03-03T08:00")
                .sent("f", "b", "2026-03-04T08:00", "https://x.vn/1")
                .published("f", "2026-03-05T08:00")
                .withdrawn("e", at("2026-03-06T08:00"));

        assertThat(cell("a", "M", MARCH, "2026-03-05T09:00").reached()).isTrue();
        assertThat(cell("a", "M", MARCH, "2026-03-07T00:00").reached()).isFalse();
        assertThat(cell("b", "M", MARCH, "2026-03-07T00:00").reached()).isTrue();
        assertThat(world.claims(at("2026-03-07T00:00")).flagged()).isEmpty();
    }

    @Test
    void timeAloneWakesACellTwice() {
        world.plan(Quotas.plan(Quotas.monthly("M")));

        assertThat(cell("a", "M", MARCH, "2026-03-01T00:00").nextChangeAt()).isEqualTo(at("2026-03-26T00:00"));
        assertThat(cell("a", "M", MARCH, "2026-03-26T00:00").nextChangeAt()).isEqualTo(at("2026-04-03T00:00"));
        assertThat(cell("a", "M", MARCH, "2026-04-03T00:00").nextChangeAt()).isNull();
    }

    @Test
    void everyBoundActiveUnitOwesAReportAndNobodyElse() {
        world.unit("school", UnitKind.PUBLIC_SERVICE_UNIT, LocalDate.of(2020, 1, 1))
                .unit("late", UnitKind.COMMUNE, LocalDate.of(2026, 3, 15))
                .plan(Quotas.plan(Quotas.monthly("M")))
                .exempted("a", null, "2026-H1", "2026-05-01T00:00")
                .extended("a", null, "2026-Q3", "2026-09-30", "2026-09-01T00:00");

        assertThat(world.rulebook(at("2026-01-01T00:00")).reportDuties("a")).hasSize(4);
        assertThat(world.rulebook(at("2026-01-01T00:00")).reportDuties("school"))
                .isEmpty();
        assertThat(world.rulebook(at("2026-01-01T00:00")).reportDuties("late"))
                .extracting(ReportDuty::period)
                .hasToString("[2026-H1, 2026-Q3, 2026]");
        assertThat(world.reports("a", at("2026-09-10T00:00")).all().values())
                .extracting(report -> report.closing() + " " + report.dueOn())
                .containsExactly("MISSING 2026-03-17", "EXEMPT 2026-06-16", "null 2026-09-30", "null 2026-12-16");
    }

    @Test
    void aDueDateThatIsRolledBackStaysOutsideThePeriod() {
        Quota atOnce = Quotas.with(Quotas.monthly("M"), Hardness.MANDATORY, Quotas.COMMUNES, 0);
        var due = new DueRule(DueRule.Type.WORKING_DAYS_AFTER_CUT_OFF, 2);
        var regime = new Regime(List.of(), CountingBase.CALENDAR, due, Map.of(), Roll.PREVIOUS);
        world.plan(new PlanVersion(1, null, World.LONG_AGO, List.of(), List.of(atOnce), regime));

        assertThat(cell("a", "M", Period.parse("2026-05"), "2026-01-01T00:00").dueOn())
                .as("a Sunday")
                .isEqualTo(LocalDate.of(2026, 5, 31));
    }

    @Test
    void theRuleIsASentence() {
        world.plan(Quotas.plan(Quotas.monthly("M")));
        Column column =
                world.rulebook(at("2026-01-01T00:00")).column("M", MARCH).orElseThrow();

        assertThat(RuleSentence.vietnamese(column, column.dueOn()))
                .isEqualTo("Kỳ 2026-03 (từ 01/03/2026 đến 31/03/2026): ít nhất 01 minh chứng được đăng, loại ARTICLE, "
                        + "NEWS_ITEM, kênh TOWN_PORTAL; bắt buộc. Hạn: hết ngày 02/04/2026.");
        assertThat(RuleSentence.english(column, column.dueOn()))
                .contains("(01/03/2026 to 31/03/2026)", "at least 01 published", "02/04/2026");
    }
}
