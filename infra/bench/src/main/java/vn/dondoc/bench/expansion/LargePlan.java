package vn.dondoc.bench.expansion;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.Event;
import vn.dondoc.contracts.EventCatalogue;
import vn.dondoc.contracts.Wire;
import vn.dondoc.contracts.plan.Frequency;
import vn.dondoc.contracts.plan.PlanAmended;
import vn.dondoc.contracts.plan.PlanIssued;
import vn.dondoc.contracts.plan.PlanState;
import vn.dondoc.contracts.plan.PlanStatus;
import vn.dondoc.contracts.plan.PlanVersion;
import vn.dondoc.contracts.plan.PlannedTask;
import vn.dondoc.contracts.plan.Schedule;
import vn.dondoc.contracts.plan.Scope;
import vn.dondoc.contracts.unit.UnitKind;
import vn.dondoc.contracts.unit.UnitRegistered;
import vn.dondoc.contracts.unit.UnitState;
import vn.dondoc.platform.messaging.OutgoingEvent;

/**
 * As many communes as asked for and one plan that binds them all, as plan-service would announce them. Its year lies
 * ahead of the machine's clock, so that nothing is overdue yet.
 */
final class LargePlan {

    static final String ID = "toan-quoc-2027";

    private static final String PROVINCE = "bench";
    private static final Instant AT = Instant.parse("2026-01-05T01:00:00Z");
    private static final Scope EVERYBODY = new Scope(List.of(UnitKind.COMMUNE), List.of(), List.of());

    private final Options options;

    LargePlan(Options options) {
        this.options = options;
    }

    List<OutgoingEvent> units() {
        return IntStream.range(0, options.units())
                .mapToObj(n -> outgoing(new UnitRegistered(unit("xa-%05d".formatted(n))), 1))
                .toList();
    }

    private static UnitState unit(String id) {
        var from = LocalDate.parse("2025-07-01");
        return new UnitState(
                id, PROVINCE, "Xã " + id, UnitKind.COMMUNE, null, List.of(), from, null, Map.of(), List.of(), AT);
    }

    OutgoingEvent issued() {
        return outgoing(new PlanIssued(plan(List.of(version(1, null, 0)))), 4);
    }

    /** From July on one task is gone, one is new, and every fourth is due monthly. */
    OutgoingEvent amended() {
        return outgoing(new PlanAmended(plan(List.of(version(1, null, 0), version(2, "2027-07-01", 1)))), 5);
    }

    private static PlanState plan(List<PlanVersion> versions) {
        return new PlanState(
                ID,
                PROVINCE,
                "so-noi-vu",
                2027,
                "Kế hoạch truyền thông cải cách hành chính năm 2027",
                PlanStatus.ISSUED,
                true,
                "18/KH-UBND",
                LocalDate.parse("2026-01-05"),
                versions);
    }

    private PlanVersion version(int number, @Nullable String from, int first) {
        var tasks = new ArrayList<PlannedTask>();
        for (var n = first; n < first + options.tasks(); n++) {
            tasks.add(task(n, number));
        }
        var effective = from == null ? null : LocalDate.parse(from);
        return new PlanVersion(number, effective, AT, "Kế hoạch", tasks, List.of(), null);
    }

    private static PlannedTask task(int n, int version) {
        return new PlannedTask(
                "I." + n,
                "I",
                "Tuyên truyền nội dung cải cách hành chính thứ " + n,
                List.of(),
                List.of(),
                schedule(n, version),
                List.of(),
                List.of(),
                EVERYBODY,
                null);
    }

    /** Half of them by quarter, the others once: four or one due dates. */
    private static Schedule schedule(int n, int version) {
        var monthly = version > 1 && n % 4 == 0;
        return monthly || n % 2 == 0
                ? new Schedule(Schedule.Type.EVERY, null, monthly ? Frequency.MONTH : Frequency.QUARTER, null, null)
                : Schedule.regular();
    }

    private static OutgoingEvent outgoing(Event event, long sequence) {
        var key = PROVINCE + ":" + event.subject();
        return new OutgoingEvent(
                "bench/" + key + "/" + sequence,
                EventCatalogue.typeOf(event.getClass()),
                EventCatalogue.topicOf(event.getClass()),
                "/dondoc/bench",
                key,
                event.subject(),
                event.province(),
                sequence,
                AT,
                Wire.mapper().writeValueAsString(event));
    }
}
