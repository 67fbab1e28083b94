package vn.dondoc.tasking.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.dondoc.contracts.plan.PlanState;
import vn.dondoc.contracts.plan.Scope;
import vn.dondoc.contracts.unit.UnitKind;
import vn.dondoc.contracts.unit.UnitState;

class DemandsTests {

    private static List<String> asked(PlanState plan, UnitState unit, Lineage lineage) {
        return Demands.of(plan, unit, lineage).stream()
                .filter(Demand::binds)
                .map(demand -> demand.task().id() + " " + demand.tie().role())
                .toList();
    }

    /** Pairs of a unit and its predecessor, all since the first of June. */
    private static Lineage lineage(String... pairs) {
        var links = new HashMap<String, List<Lineage.Link>>();
        for (int i = 0; i < pairs.length; i += 2) {
            links.computeIfAbsent(pairs[i], unit -> new ArrayList<>())
                    .add(new Lineage.Link(pairs[i + 1], LocalDate.parse("2026-06-01")));
        }
        return new Lineage(links);
    }

    private static List<String> asked(PlanState plan, UnitState unit) {
        return asked(plan, unit, Lineage.NONE);
    }

    private static PlanState scoped(Scope scope) {
        return Samples.plan("p", Samples.version(1, null, Samples.task("I.1", Samples.QUARTERLY, scope)));
    }

    private static List<String> slots(PlanState plan) {
        return Demands.of(plan, Samples.commune("a"), Lineage.NONE).iterator().next().slots().stream()
                .map(slot -> slot.n() + " " + slot.dueOn())
                .toList();
    }

    @Test
    void aScopeBindsKindsAndNamedUnitsMinusExceptions() {
        var scope = new Scope(List.of(UnitKind.COMMUNE), List.of("so-y-te"), List.of("b"));
        var department = Samples.unit("so-y-te", UnitKind.DEPARTMENT, List.of(), "2020-01-01", null, List.of());

        assertThat(asked(scoped(scope), Samples.commune("a"))).containsExactly("I.1 LEAD");
        assertThat(asked(scoped(scope), department)).containsExactly("I.1 LEAD");
        assertThat(asked(scoped(scope), Samples.commune("b"))).isEmpty();
    }

    @Test
    void aTaskWithoutScopeBindsItsLeadsAndTheCoordinatingUnits() {
        var plan = Samples.plan("p", Samples.version(1, null, Samples.ledBy("II.1", List.of("a"), List.of("a", "b"))));

        assertThat(asked(plan, Samples.commune("a"))).containsExactly("II.1 LEAD");
        assertThat(asked(plan, Samples.commune("b"))).containsExactly("II.1 COORDINATE");
        assertThat(asked(plan, Samples.commune("c"))).isEmpty();
    }

    @Test
    void aSuccessorStandsWhereItsPredecessorsPredecessorWasNamed() {
        var plan = scoped(Scope.ofUnits(List.of("old")));
        var lineage = lineage("new", "middle", "middle", "old", "middle", "new");

        assertThat(asked(plan, Samples.commune("new"), lineage)).containsExactly("I.1 LEAD");
    }

    @Test
    void whatIsInheritedIsOwedFromTheSuccessionOnAndWhatIsOwnAlways() {
        var plan = scoped(Scope.ofUnits(List.of("old")));
        var heir = Demands.of(plan, Samples.commune("new"), lineage("new", "middle", "middle", "old"));
        var named = Demands.of(plan, Samples.commune("old"), Lineage.NONE);

        assertThat(heir).extracting(demand -> demand.tie().owedFrom()).containsExactly(LocalDate.parse("2026-06-01"));
        assertThat(heir.iterator().next().slots()).hasSize(4);
        assertThat(named).extracting(demand -> demand.tie().owedFrom()).containsOnlyNulls();
    }

    @Test
    void whatIsDueAfterTheLastDayIsTheSuccessors() {
        var merged = Samples.mergedInto(Samples.commune("a"), "b", "2026-07-01");

        assertThat(Demands.of(scoped(Samples.COMMUNES), merged, Lineage.NONE)
                        .iterator()
                        .next()
                        .slots())
                .extracting(slot -> slot.dueOn().toString())
                .containsExactly("2026-03-31", "2026-06-30");
    }

    @Test
    void anExceptionOfThePredecessorIsNotInherited() {
        var plan = scoped(new Scope(List.of(UnitKind.COMMUNE), List.of(), List.of("old")));

        assertThat(asked(plan, Samples.commune("new"), lineage("new", "old"))).containsExactly("I.1 LEAD");
    }

    @Test
    void aUnitsPlanBindsOnlyUnitsBelowIt() {
        var plan = Samples.issuedBy("ban-ql", scoped(Samples.COMMUNES));
        var below = Samples.unit("a", UnitKind.COMMUNE, List.of("ubnd", "ban-ql"), "2025-07-01", null, List.of());

        assertThat(asked(plan, below)).containsExactly("I.1 LEAD");
        assertThat(asked(plan, Samples.commune("b"))).isEmpty();
        assertThat(asked(plan, Samples.commune("ban-ql"))).isEmpty();
    }

    @Test
    void onlyUnitsActiveInThePlansYearAreBound() {
        var plan = scoped(Samples.COMMUNES);

        assertThat(asked(plan, active("2020-01-01", "2025-12-31"))).isEmpty();
        assertThat(asked(plan, active("2020-01-01", "2026-01-01"))).isNotEmpty();
        assertThat(asked(plan, active("2026-12-31", null))).isNotEmpty();
        assertThat(asked(plan, active("2027-01-01", null))).isEmpty();
    }

    private static UnitState active(String from, @Nullable String until) {
        return Samples.unit("a", UnitKind.COMMUNE, List.of(), from, until, List.of());
    }

    @Test
    void aUnitThatWasMergedBeforeTheYearIsNotBoundEvenWithoutAnEnd() {
        var merged = Samples.mergedInto(Samples.commune("a"), "b", "2026-01-01");
        var open = Samples.unit("a", UnitKind.COMMUNE, List.of(), "2020-01-01", null, merged.successions());

        assertThat(asked(scoped(Samples.COMMUNES), open)).isEmpty();
    }

    @Test
    void anAmendmentReplacesTheDatesFromItsEffectiveDayOn() {
        var plan = Samples.plan(
                "p",
                Samples.version(1, null, Samples.task("I.1", Samples.QUARTERLY, Samples.COMMUNES)),
                Samples.version(2, "2026-10-01", Samples.task("I.1", Samples.MONTHLY, Samples.COMMUNES)));

        assertThat(slots(plan))
                .containsExactly(
                        "1 2026-03-31",
                        "2 2026-06-30",
                        "3 2026-09-30",
                        "10 2026-10-31",
                        "11 2026-11-30",
                        "12 2026-12-31");
    }

    @Test
    void numbersStayUnique() {
        var plan = Samples.plan(
                "p",
                Samples.version(1, null, Samples.task("I.1", Samples.MONTHLY, Samples.COMMUNES)),
                Samples.version(2, "2026-04-01", Samples.task("I.1", Samples.QUARTERLY, Samples.COMMUNES)));

        assertThat(slots(plan))
                .containsExactly(
                        "1 2026-01-31", "2 2026-02-28", "3 2026-03-31", "5 2026-06-30", "6 2026-09-30", "4 2026-12-31");
    }

    @Test
    void whatAnAmendmentDropsKeepsOnlyItsPast() {
        var plan = Samples.plan(
                "p",
                Samples.version(1, null, Samples.task("I.1", Samples.QUARTERLY, Samples.COMMUNES)),
                Samples.version(2, "2026-07-01"));

        assertThat(asked(plan, Samples.commune("a"))).isEmpty();
        assertThat(slots(plan)).containsExactly("1 2026-03-31", "2 2026-06-30");
    }

    @Test
    void whatAnAmendmentAddsIsOwedFromItsEffectiveDayOn() {
        var plan = Samples.plan(
                "p",
                Samples.version(1, null, Samples.task("I.1", Samples.QUARTERLY, Scope.ofUnits(List.of("a")))),
                Samples.version(
                        2,
                        "2026-07-01",
                        Samples.task("I.1", Samples.QUARTERLY, Samples.COMMUNES),
                        Samples.task("I.9", Samples.MONTHLY, Scope.ofUnits(List.of("a")))));

        assertThat(owed(plan, Samples.commune("a"))).containsExactly("I.1 null", "I.9 2026-07-01");
        assertThat(owed(plan, Samples.commune("b"))).containsExactly("I.1 2026-07-01");
    }

    @Test
    void whoOnlyCoordinatedOwesFromTheAmendmentThatMakesItLead() {
        var plan = Samples.plan(
                "p",
                Samples.version(1, null, Samples.ledBy("II.1", List.of("a"), List.of("b"))),
                Samples.version(2, "2026-07-01", Samples.ledBy("II.1", List.of("b"), List.of("a"))));

        assertThat(owed(plan, Samples.commune("b"))).containsExactly("II.1 2026-07-01");
    }

    @Test
    void aHeirThatIsNamedLaterOwesFromTheSuccessionOnAllTheSame() {
        var plan = Samples.plan(
                "p",
                Samples.version(1, null, Samples.task("I.1", Samples.QUARTERLY, Scope.ofUnits(List.of("old")))),
                Samples.version(
                        2, "2026-10-01", Samples.task("I.1", Samples.QUARTERLY, Scope.ofUnits(List.of("new")))));

        assertThat(Demands.of(plan, Samples.commune("new"), lineage("new", "old")))
                .extracting(demand -> demand.tie().owedFrom())
                .containsExactly(LocalDate.parse("2026-06-01"));
    }

    @Test
    void aUnitThatBeginsInTheYearOwesFromItsFirstDayOn() {
        var plan = scoped(Samples.COMMUNES);

        assertThat(owed(plan, active("2026-01-01", null))).containsExactly("I.1 null");
        assertThat(owed(plan, active("2026-07-01", null))).containsExactly("I.1 2026-07-01");
    }

    private static List<String> owed(PlanState plan, UnitState unit) {
        return Demands.of(plan, unit, Lineage.NONE).stream()
                .map(demand -> demand.task().id() + " " + demand.tie().owedFrom())
                .toList();
    }

    @Test
    void whatIsDroppedFromADayAheadIsAskedForUntilThen() {
        var plan = Samples.plan(
                "p",
                Samples.version(1, null, Samples.task("I.1", Samples.QUARTERLY, Samples.COMMUNES)),
                Samples.version(2, "2026-07-01"));
        var demand =
                Demands.of(plan, Samples.commune("a"), Lineage.NONE).iterator().next();

        assertThat(demand.bindsOn(LocalDate.parse("2026-06-30"))).isTrue();
        assertThat(demand.bindsOn(LocalDate.parse("2026-07-01"))).isFalse();
    }

    @Test
    void versionsApplyInTheOrderInWhichTheyComeIntoForce() {
        var early = Samples.version(3, "2026-04-01", Samples.task("I.1", Samples.MONTHLY, Samples.COMMUNES));
        var plan = Samples.plan(
                "p",
                Samples.version(1, null, Samples.task("I.1", Samples.QUARTERLY, Samples.COMMUNES)),
                Samples.version(2, "2026-12-01"),
                early);

        assertThat(slots(plan)).hasSize(9).contains("11 2026-11-30").doesNotContain("12 2026-12-31");
    }
}
