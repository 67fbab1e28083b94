package vn.dondoc.tasking.assignment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.plan.Frequency;
import vn.dondoc.contracts.plan.PlanState;
import vn.dondoc.contracts.plan.PlanStatus;
import vn.dondoc.contracts.plan.PlanVersion;
import vn.dondoc.contracts.plan.PlannedTask;
import vn.dondoc.contracts.plan.Schedule;
import vn.dondoc.contracts.plan.Scope;
import vn.dondoc.contracts.unit.Succession;
import vn.dondoc.contracts.unit.SuccessionType;
import vn.dondoc.contracts.unit.UnitKind;
import vn.dondoc.contracts.unit.UnitState;
import vn.dondoc.platform.time.Window;

/** Plans, tasks and units as short as a test needs them. */
final class Samples {

    static final Instant MARCH = Instant.parse("2026-03-02T01:00:00Z");
    static final Window ALWAYS = new Window(LocalDate.MIN, LocalDate.MAX);
    static final Schedule QUARTERLY = every(Frequency.QUARTER);
    static final Schedule MONTHLY = every(Frequency.MONTH);
    static final Schedule ON_EVENT = new Schedule(Schedule.Type.EVENT, null, null, null, "khi có văn bản mới");
    static final Scope COMMUNES = new Scope(List.of(UnitKind.COMMUNE), List.of(), List.of());

    private Samples() {}

    static Scope scopeOf(String... unitIds) {
        return Scope.ofUnits(List.of(unitIds));
    }

    static Schedule every(Frequency frequency) {
        return new Schedule(Schedule.Type.EVERY, null, frequency, null, null);
    }

    static Schedule once(String by) {
        return new Schedule(Schedule.Type.ONCE, LocalDate.parse(by), null, null, null);
    }

    static Schedule times(int count, Frequency frequency) {
        return new Schedule(Schedule.Type.TIMES, null, frequency, count, null);
    }

    static PlannedTask task(String id, Schedule schedule, @Nullable Scope appliesTo) {
        return new PlannedTask(
                id, "I", "Tuyên truyền " + id, List.of(), List.of(), schedule, List.of(), List.of(), appliesTo, null);
    }

    static PlannedTask ledBy(String id, List<String> leads, List<String> coordinating) {
        return new PlannedTask(
                id, "II", "Khảo sát " + id, List.of(), List.of(), Schedule.regular(), leads, coordinating, null, null);
    }

    static PlanVersion version(int number, @Nullable String effectiveOn, PlannedTask... tasks) {
        return new PlanVersion(
                number,
                effectiveOn == null ? null : LocalDate.parse(effectiveOn),
                MARCH,
                "Kế hoạch",
                List.of(tasks),
                List.of(),
                null);
    }

    static PlanState plan(String id, PlanVersion... versions) {
        return new PlanState(
                id,
                "demo",
                "so-noi-vu",
                2026,
                "Kế hoạch " + id,
                PlanStatus.ISSUED,
                true,
                "30/KH-UBND",
                LocalDate.parse("2026-01-20"),
                List.of(versions));
    }

    static PlanState issuedBy(String issuer, PlanState plan) {
        return new PlanState(
                plan.id(),
                plan.province(),
                issuer,
                plan.year(),
                plan.title(),
                plan.status(),
                false,
                plan.documentNumber(),
                plan.signedOn(),
                plan.versions());
    }

    static PlanState closed(PlanState plan) {
        return new PlanState(
                plan.id(),
                plan.province(),
                plan.issuerId(),
                plan.year(),
                plan.title(),
                PlanStatus.CLOSED,
                plan.provincial(),
                plan.documentNumber(),
                plan.signedOn(),
                plan.versions());
    }

    static UnitState commune(String id) {
        return unit(id, UnitKind.COMMUNE, List.of(), "2025-07-01", null, List.of());
    }

    static UnitState unit(
            String id,
            UnitKind kind,
            List<String> path,
            String from,
            @Nullable String until,
            List<Succession> successions) {
        return new UnitState(
                id,
                "demo",
                "Đơn vị " + id,
                kind,
                path.isEmpty() ? null : path.get(path.size() - 1),
                path,
                LocalDate.parse(from),
                until == null ? null : LocalDate.parse(until),
                Map.of(),
                successions,
                MARCH);
    }

    static UnitState mergedInto(UnitState unit, String successor, String on) {
        var succession = new Succession(
                SuccessionType.MERGED_INTO, List.of(successor), LocalDate.parse(on), "12/NQ-HĐND", null, MARCH);
        var last = LocalDate.parse(on).minusDays(1).toString();
        return unit(unit.id(), unit.kind(), unit.path(), unit.activeFrom().toString(), last, List.of(succession));
    }

    static UnitState division(String id, String... above) {
        return unit(id, UnitKind.DIVISION, List.of(above), "2025-07-01", null, List.of());
    }

    /** The assignment of unit {@code a} under plan {@code p}, task {@code I.1}. */
    static Assignment assignment(Schedule schedule) {
        var plan = plan("p", version(1, null, task("I.1", schedule, COMMUNES)));
        var demand = Demands.of(plan, commune("a"), Lineage.NONE).iterator().next();
        return Revision.issue(plan, "a", demand, MARCH).state();
    }
}
