package vn.dondoc.reporting.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dondoc.reporting.standing.World.at;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.dondoc.contracts.plan.ChannelMatch;
import vn.dondoc.contracts.plan.Comparison;
import vn.dondoc.contracts.plan.Frequency;
import vn.dondoc.contracts.plan.Hardness;
import vn.dondoc.contracts.plan.Measure;
import vn.dondoc.contracts.plan.Schedule;
import vn.dondoc.contracts.standing.CellStatus;
import vn.dondoc.contracts.unit.SuccessionType;
import vn.dondoc.contracts.unit.UnitKind;
import vn.dondoc.platform.time.Period;
import vn.dondoc.platform.time.Window;
import vn.dondoc.reporting.regime.ReportPeriod;

/** Rule 7: what ended before the succession stays with the old unit; from then on the successor owes. */
class SuccessionTests {

    private static final Scope ONLY_A = new Scope(Set.of(), Set.of("a"), Set.of());
    private static final String LATER = "2027-02-01T00:00";

    private final World world = new World().unit("a").unit("b").unit("c");

    private World merged(String old, String heir, String on) {
        return world.succeeded(old, SuccessionType.MERGED_INTO, List.of(heir), null, on, on + "T10:00");
    }

    private static Quota ofA(Quota quota) {
        return Quotas.with(quota, Hardness.MANDATORY, ONLY_A, 2);
    }

    private List<String> months(String unit) {
        return world.sheet(unit, at(LATER)).cells().stream()
                .map(cell -> cell.key().period().toString())
                .toList();
    }

    private List<String> reports(String unit) {
        return world.rulebook(at(LATER)).reportDuties(unit).stream()
                .map(duty -> duty.period().toString())
                .toList();
    }

    @Test
    void aSuccessorThatWasThereBeforeOwesFromTheSuccessionOn() {
        world.plan(Quotas.plan(ofA(Quotas.monthly("M"))));
        merged("a", "b", "2026-07-01");

        assertThat(months("a")).containsExactly("2026-01", "2026-02", "2026-03", "2026-04", "2026-05", "2026-06");
        assertThat(months("b")).containsExactly("2026-07", "2026-08", "2026-09", "2026-10", "2026-11", "2026-12");
    }

    @Test
    void thePeriodThatContainsTheDayIsTheSuccessors() {
        world.plan(Quotas.plan(ofA(Quotas.monthly("M"))));
        merged("a", "b", "2026-06-30");
        merged("b", "c", "2026-10-15");

        assertThat(months("a")).hasSize(5);
        assertThat(months("b")).containsExactly("2026-06", "2026-07", "2026-08", "2026-09");
        assertThat(months("c")).containsExactly("2026-10", "2026-11", "2026-12");
    }

    @Test
    void reportsAreOwedByWhoStoodAtTheCutOff() {
        world.plan(Quotas.plan(ofA(Quotas.monthly("M"))));
        merged("a", "b", "2026-06-15");

        assertThat(reports("a")).containsExactly("2026-Q1", "2026-H1");
        assertThat(reports("b")).containsExactly("2026-Q3", "2026");
    }

    @Test
    void aRequestIsForWhoStoodAtItsCutOff() {
        world.plan(Quotas.plan());
        var window = new Window(LocalDate.of(2026, 5, 1), LocalDate.of(2026, 5, 31));
        var asked = new Request("DX", "Đột xuất", window, LocalDate.of(2026, 6, 5), ONLY_A, World.LONG_AGO, null);
        world.requests.add(asked);
        merged("a", "b", "2026-07-01");

        assertThat(reports("a")).containsExactly("DX");
        assertThat(reports("b")).isEmpty();
        assertThat(world.rulebook(at(LATER)).asks("DX", "a")).isTrue();
        assertThat(world.rulebook(at(LATER)).asks("DX", "b")).isFalse();
    }

    @Test
    void ofATaskTheSuccessorOwesWhatIsDueFromThenOn() {
        Quota all = Quotas.quota(
                "C",
                Quotas.percent(Measure.COMPLETION, Comparison.AT_LEAST, 100),
                Quotas.published(ChannelMatch.ANY),
                Frequency.YEAR);
        world.plan(new PlanVersion(
                1, null, World.LONG_AGO, List.of(new Task("T", ONLY_A, Schedule.regular())), List.of(all), null));
        world.occurrence("b", "T", 1, LocalDate.of(2026, 6, 30));
        assertThat(yearOfB().inapplicable()).isEqualTo(Inapplicable.NOTHING_DUE);

        merged("a", "b", "2026-07-01");
        assertThat(yearOfB().inapplicable()).isEqualTo(Inapplicable.NOTHING_DUE);

        world.occurrence("b", "T", 2, LocalDate.of(2026, 7, 1));
        assertThat(yearOfB().status()).isEqualTo(CellStatus.MISSED);
    }

    private Cell yearOfB() {
        return world.sheet("b", at(LATER)).cell("C", Period.parse("2026"));
    }

    @Test
    void aUnitsOwnPlanBindsTheSuccessorOfOneBelowFromThenOn() {
        World own = new World().unit("b");
        own.units.add(unit("issuer", null));
        own.units.add(unit("a", "issuer"));
        own.provincial = false;
        own.plan(Quotas.plan(Quotas.monthly("M")))
                .succeeded("a", SuccessionType.MERGED_INTO, List.of("b"), null, "2026-07-01", "2026-07-01T10:00");

        Sheet sheet = own.sheet("b", at(LATER));

        assertThat(sheet.cell("M", Period.parse("2026-06")).inapplicable()).isEqualTo(Inapplicable.OUT_OF_SCOPE);
        assertThat(sheet.cell("M", Period.parse("2026-07")).status()).isEqualTo(CellStatus.MISSED);
        assertThat(own.reports("b", at(LATER)).of(ReportPeriod.parse("2026-Q1")))
                .isEmpty();
        assertThat(own.reports("b", at(LATER)).of(ReportPeriod.parse("2026-Q3")))
                .isPresent();
    }

    private static Unit unit(String id, @Nullable String parent) {
        return new Unit(id, UnitKind.COMMUNE, parent, id, LocalDate.of(2020, 1, 1), null, World.LONG_AGO);
    }
}
