package vn.dondoc.reporting.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dondoc.reporting.standing.World.at;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.TimeZone;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dondoc.contracts.plan.ChannelMatch;
import vn.dondoc.contracts.plan.Hardness;
import vn.dondoc.contracts.standing.CellStatus;
import vn.dondoc.contracts.standing.Closing;
import vn.dondoc.contracts.standing.Timeliness;
import vn.dondoc.contracts.unit.SuccessionType;
import vn.dondoc.contracts.unit.UnitKind;
import vn.dondoc.platform.time.Period;
import vn.dondoc.reporting.regime.ReportPeriod;

/** The cases that decide arguments, by their numbers, whatever zone the machine is in. */
@ParameterizedClass
@ValueSource(strings = {"UTC", "Asia/Ho_Chi_Minh", "America/Los_Angeles"})
class DecidingCasesTests {

    private static final TimeZone BEFORE = TimeZone.getDefault();

    @Parameter
    String defaultZone = "UTC";

    private final World world = new World().unit("a");

    @BeforeEach
    void moveTheMachine() {
        TimeZone.setDefault(TimeZone.getTimeZone(defaultZone));
    }

    @AfterEach
    void bringItBack() {
        TimeZone.setDefault(BEFORE);
    }

    private CellStatus status(String unit, String quota, String period, String asOf) {
        return world.sheet(unit, at(asOf)).cell(quota, Period.parse(period)).status();
    }

    private Line total(String period, String asOf) {
        List<Cell> cells = world.cells(at(asOf)).stream()
                .filter(cell -> cell.key().period().equals(Period.parse(period)))
                .toList();
        return Rollup.of(cells, Rollup.By.KIND.in(world.units(at(asOf))::find)).total();
    }

    @Test
    void case1SentIsNotPublished() {
        world.plan(Quotas.plan(Quotas.monthly("M"))).sent("e", "a", "2026-03-20T09:00", null);

        assertThat(status("a", "M", "2026-03", "2026-03-20T10:00")).isEqualTo(CellStatus.PENDING);
        assertThat(status("a", "M", "2026-03", "2026-03-26T00:00")).isEqualTo(CellStatus.AT_RISK);
        assertThat(status("a", "M", "2026-03", "2026-04-02T23:59:59.999")).isEqualTo(CellStatus.AT_RISK);
        assertThat(status("a", "M", "2026-03", "2026-04-03T00:00")).isEqualTo(CellStatus.MISSED);
        world.published("e", "2026-03-21T09:00");
        assertThat(status("a", "M", "2026-03", "2026-04-03T00:00")).isEqualTo(CellStatus.MET);
    }

    @Test
    void case2OneChannelIsAnyAndNotAll() {
        var zalo = new Piece(
                "e",
                "a",
                "NEWS_ITEM",
                "ZALO_OA",
                "Tin",
                LocalDate.of(2026, 3, 20),
                null,
                at("2026-03-20T09:00"),
                List.of(),
                List.of(),
                null);
        world.plan(Quotas.plan(Quotas.quarterly("ANY", ChannelMatch.ANY), Quotas.quarterly("ALL", ChannelMatch.ALL)))
                .sent(zalo)
                .published("e", "2026-03-21T09:00");

        assertThat(status("a", "ANY", "2026-Q1", "2026-04-03T00:00")).isEqualTo(CellStatus.MET);
        assertThat(status("a", "ALL", "2026-Q1", "2026-04-03T00:00")).isEqualTo(CellStatus.MISSED);
    }

    @Test
    void case3StrivingIsShownAndNeverBlamed() {
        var radio = Quotas.with(Quotas.quarterly("Q", ChannelMatch.ANY), Hardness.STRIVE, Quotas.COMMUNES, 2);
        world.plan(Quotas.plan(radio));
        Line total = total("2026-Q1", "2026-04-03T00:00");

        assertThat(total.mandatory()).isEqualTo(Tally.NONE);
        assertThat(total.rate()).isNull();
        assertThat(total.units()).isZero();
        assertThat(total.voluntary().missed()).isEqualTo(1);
    }

    @Test
    void case5NoQuotaNoCell() {
        world.plan(Quotas.plan());

        assertThat(world.cells(at("2026-12-01T00:00"))).isEmpty();
    }

    @Test
    void case7TheSuccessorOwesThePeriodOfTheChange() {
        world.unit("new", UnitKind.COMMUNE, LocalDate.of(2026, 7, 1))
                .plan(Quotas.plan(Quotas.monthly("M")))
                .sent("e", "a", "2026-06-10T09:00", null)
                .published("e", "2026-06-11T09:00")
                .sent("f", "a", "2026-07-01T08:00", null)
                .published("f", "2026-07-01T09:00")
                .succeeded("a", SuccessionType.MERGED_INTO, List.of("new"), null, "2026-07-01", "2026-07-01T10:00");
        String later = "2026-08-05T00:00";

        assertThat(status("a", "M", "2026-06", later)).isEqualTo(CellStatus.MET);
        assertThat(status("new", "M", "2026-06", later)).isEqualTo(CellStatus.NOT_APPLICABLE);
        assertThat(status("a", "M", "2026-07", later)).isEqualTo(CellStatus.NOT_APPLICABLE);
        assertThat(status("new", "M", "2026-07", later)).isEqualTo(CellStatus.MET);
        assertThat(status("a", "M", "2026-07", "2026-07-01T09:30"))
                .as("as of before")
                .isEqualTo(CellStatus.MET);
    }

    @Test
    void case8TheSameArticleFromTwoUnitsCountsForTheFirst() {
        String url = "https://nganam.example/tin/8";
        world.unit("b")
                .plan(Quotas.plan(Quotas.monthly("M")))
                .sent("a1", "a", "2026-03-02T08:00", url)
                .sent("b1", "b", "2026-03-03T08:00", url)
                .sent("a2", "a", "2026-03-04T08:00", url + "?utm_source=zalo");
        List.of("a1", "b1", "a2").forEach(id -> world.published(id, "2026-03-05T08:00"));

        assertThat(world.claims(at("2026-03-06T00:00")).flagged()).containsExactly("b1");
        assertThat(world.sheet("a", at("2026-03-06T00:00"))
                        .explain("M", Period.parse("2026-03"))
                        .verdicts())
                .extracting(Verdict::reason)
                .containsExactly(Reason.ON_TIME, Reason.DUPLICATE);
        assertThat(status("b", "M", "2026-03", "2026-03-06T00:00")).isEqualTo(CellStatus.PENDING);

        world.settled("a1", "b", at("2026-03-07T00:00"));
        assertThat(world.claims(at("2026-03-08T00:00")).flagged()).isEmpty();
        assertThat(status("a", "M", "2026-03", "2026-03-08T00:00")).isEqualTo(CellStatus.PENDING);
        assertThat(status("b", "M", "2026-03", "2026-03-08T00:00")).isEqualTo(CellStatus.MET);
        assertThat(status("a", "M", "2026-03", "2026-03-06T00:00"))
                .as("as of before")
                .isEqualTo(CellStatus.MET);
    }

    @Test
    void case9AReturnedReportKeepsItsFirstSubmission() {
        world.unit("b")
                .plan(Quotas.plan(Quotas.monthly("M")))
                .reported("a", "2026-Q1", at("2026-03-17T23:59:59"), false, List.of())
                .returned("a", "2026-Q1", at("2026-03-18T09:00"))
                .reported("a", "2026-Q1", at("2026-03-19T09:00"), false, List.of())
                .accepted("a", "2026-Q1", at("2026-03-19T15:00"))
                .reported("b", "2026-Q1", at("2026-03-18T00:00"), true, List.of());
        var q1 = Period.parse("2026-Q1");

        assertThat(world.reports("a", at("2026-03-20T00:00")).of(ReportPeriod.of(q1)))
                .hasValueSatisfying(report -> {
                    assertThat(report.timeliness()).isEqualTo(Timeliness.ON_TIME);
                    assertThat(report.closing()).isEqualTo(Closing.REPORTED);
                });
        assertThat(world.reports("a", at("2026-03-18T10:00")).of(ReportPeriod.of(q1)))
                .hasValueSatisfying(
                        report -> assertThat(report.closing()).as("returned").isNull());
        assertThat(world.reports("b", at("2026-03-20T00:00")).of(ReportPeriod.of(q1)))
                .hasValueSatisfying(report -> {
                    assertThat(report.timeliness()).isEqualTo(Timeliness.LATE);
                    assertThat(report.lateWorkingDays()).isEqualTo(1);
                    assertThat(report.closing()).isEqualTo(Closing.CONFIRMED_ZERO);
                });
    }

    @Test
    void case10EvennessBesideTheTotal() {
        IntStream.range(0, 9).forEach(block -> world.unit("b" + block));
        world.units.removeIf(unit -> unit.id().equals("a"));
        world.plan(Quotas.plan(Quotas.monthly("M")));
        var start = LocalDateTime.parse("2026-03-01T08:00");
        IntStream.range(0, 271).forEach(i -> {
            String when = start.plusHours(2L * i) + ":00";
            world.sent("e" + i, "b" + i % 3, when, null).published("e" + i, when);
        });
        Line total = total("2026-03", "2026-04-03T00:00");

        assertThat(total.unitsReached()).isEqualTo(3);
        assertThat(total.units()).isEqualTo(9);
        assertThat(total.rate()).isEqualByComparingTo("0.3333");
        assertThat(world.cells(at("2026-04-03T00:00")).stream()
                        .filter(cell -> cell.key().period().equals(Period.parse("2026-03")))
                        .mapToInt(cell -> Objects.requireNonNull(cell.achieved())
                                .toDecimal()
                                .intValueExact())
                        .sum())
                .isEqualTo(271);
    }
}
