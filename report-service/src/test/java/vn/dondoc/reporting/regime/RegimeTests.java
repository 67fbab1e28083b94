package vn.dondoc.reporting.regime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dondoc.contracts.plan.CountingBase;
import vn.dondoc.contracts.plan.Roll;
import vn.dondoc.contracts.report.Submission;
import vn.dondoc.contracts.standing.Closing;
import vn.dondoc.contracts.standing.Timeliness;
import vn.dondoc.contracts.unit.UnitKind;
import vn.dondoc.platform.time.BusinessZone;
import vn.dondoc.platform.time.Period;
import vn.dondoc.platform.time.WorkingCalendar;

@ParameterizedClass
@ValueSource(strings = {"UTC", "Asia/Ho_Chi_Minh", "America/Los_Angeles"})
class RegimeTests {

    private static final TimeZone BEFORE = TimeZone.getDefault();
    private static final WorkingCalendar CALENDAR = new WorkingCalendar(
            Set.of(LocalDate.of(2026, 9, 1), LocalDate.of(2026, 9, 2)), Set.of(LocalDate.of(2026, 3, 14)));
    private static final DueRule TWO_DAYS = new DueRule(DueRule.Type.WORKING_DAYS_AFTER_CUT_OFF, 2);
    private static final DueRule THE_20TH = new DueRule(DueRule.Type.DAY_OF_LAST_MONTH, 20);
    private static final Period Q1 = Period.parse("2026-Q1");

    @Parameter
    String defaultZone = "UTC";

    @BeforeEach
    void moveTheMachine() {
        TimeZone.setDefault(TimeZone.getTimeZone(defaultZone));
    }

    @AfterEach
    void bringItBack() {
        TimeZone.setDefault(BEFORE);
    }

    private static Regime regime(DueRule rule, CountingBase base, Roll roll) {
        return new Regime(List.of("YEAR", "Q1", "H1", "Q3"), base, rule, Map.of(UnitKind.COMMUNE, TWO_DAYS), roll);
    }

    private static LocalDate due(DueRule rule, CountingBase base, Roll roll, String period) {
        return regime(rule, base, roll).dueOn(Period.parse(period), UnitKind.DEPARTMENT, CALENDAR);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-Q1, 2026-03-20, 2026-03-20, 2026-03-20", "2026-H1, 2026-06-22, 2026-06-19, 2026-06-20",
        "2026-Q3, 2026-09-21, 2026-09-18, 2026-09-20", "2026, 2026-12-21, 2026-12-18, 2026-12-20"
    })
    void theTwentiethRollsAsTheRegimeSays(String period, LocalDate next, LocalDate previous, LocalDate asIs) {
        assertThat(due(THE_20TH, CountingBase.REPORTING_WINDOW, Roll.NEXT, period))
                .isEqualTo(next);
        assertThat(due(THE_20TH, CountingBase.REPORTING_WINDOW, Roll.PREVIOUS, period))
                .isEqualTo(previous);
        assertThat(due(THE_20TH, CountingBase.REPORTING_WINDOW, Roll.AS_IS, period))
                .isEqualTo(asIs);
    }

    @Test
    void oneWorkingDayAtLeastLiesBetweenCutOffAndDueDate() {
        DueRule atOnce = new DueRule(DueRule.Type.WORKING_DAYS_AFTER_CUT_OFF, 0);
        DueRule the14th = new DueRule(DueRule.Type.DAY_OF_LAST_MONTH, 14);

        assertThat(due(atOnce, CountingBase.REPORTING_WINDOW, Roll.NEXT, "2026-H1"))
                .isEqualTo("2026-06-15");
        assertThat(due(the14th, CountingBase.REPORTING_WINDOW, Roll.PREVIOUS, "2026-H1"))
                .isEqualTo("2026-06-15");
        assertThat(due(THE_20TH, CountingBase.CALENDAR, Roll.NEXT, "2026-H1")).isEqualTo("2026-07-01");
    }

    @Test
    void eachLevelMayHaveItsOwnRule() {
        Regime regime = regime(THE_20TH, CountingBase.REPORTING_WINDOW, Roll.NEXT);

        assertThat(regime.dueOn(Period.parse("2026-H1"), UnitKind.COMMUNE, CALENDAR))
                .isEqualTo("2026-06-16");
        assertThat(regime.periods(2026)).hasToString("[2026-Q1, 2026-H1, 2026-Q3, 2026]");
    }

    @Test
    void the31stOfAShorterMonthIsItsLastDay() {
        var rule = new DueRule(DueRule.Type.DAY_OF_LAST_MONTH, 31);

        assertThat(due(rule, CountingBase.REPORTING_WINDOW, Roll.AS_IS, "2026-02"))
                .isEqualTo("2026-02-28");
        assertThatIllegalArgumentException().isThrownBy(() -> new DueRule(DueRule.Type.DAY_OF_LAST_MONTH, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new DueRule(DueRule.Type.WORKING_DAYS_AFTER_CUT_OFF, -1));
    }

    private static ReportStanding standing(String sentAt, String asOf) {
        Filing filing = new Filing(
                "a",
                ReportPeriod.of(Q1),
                null,
                List.of(new Submission(Instant.parse(sentAt), List.of(), false)),
                List.of(),
                List.of());
        return ReportStanding.of(filing, LocalDate.of(2026, 3, 17), CALENDAR, Instant.parse(asOf));
    }

    @Test
    void theLastMillisecondOfTheDueDateIsOnTime() {
        assertThat(standing("2026-03-17T16:59:59.999Z", "2026-04-01T00:00:00Z").timeliness())
                .isEqualTo(Timeliness.ON_TIME);
        assertThat(standing("2026-03-17T17:00:00Z", "2026-04-01T00:00:00Z"))
                .returns(Timeliness.LATE, ReportStanding::timeliness)
                .returns(1, ReportStanding::lateWorkingDays);
        assertThat(standing("2026-03-23T17:00:00Z", "2026-04-01T00:00:00Z").lateWorkingDays())
                .isEqualTo(5);
    }

    @Test
    void beforeItWasSentItWasNotThere() {
        LocalDate due = LocalDate.of(2026, 3, 17);

        assertThat(standing("2026-03-17T17:00:00Z", "2026-03-17T16:59:59.999Z"))
                .isEqualTo(new ReportStanding(due, null, Timeliness.NOT_DUE, null, BusinessZone.endOf(due)));
        assertThat(ReportStanding.open(due, BusinessZone.endOf(due)))
                .returns(Timeliness.OVERDUE, ReportStanding::timeliness)
                .returns(Closing.MISSING, ReportStanding::closing);
    }
}
