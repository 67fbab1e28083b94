package vn.dondoc.notifying.reminder;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dondoc.contracts.plan.PlanState;
import vn.dondoc.contracts.plan.PlanStatus;
import vn.dondoc.platform.register.Plans;
import vn.dondoc.platform.register.Units;
import vn.dondoc.platform.security.Caller;
import vn.dondoc.platform.store.Keys;
import vn.dondoc.platform.web.Refusal;

/** Looks for what is wrong with an urge before anything of it is done. */
@Component
class UrgeCheck {

    private static final int MOST_UNITS = 500;
    private static final int LONGEST_NOTE = 1000;

    private final Plans plans;
    private final Units units;

    UrgeCheck(Plans plans, Units units) {
        this.plans = plans;
        this.units = units;
    }

    /** An urge that nothing is wrong with. */
    record Wanted(String planId, List<String> unitIds, String note) {}

    Wanted of(ReminderController.Urge urge, @Nullable String key, Caller caller) {
        var wrong = Refusal.fields();
        if (key != null && !Keys.isValid(key)) {
            wrong.at("Idempotency-Key", "id");
        }
        var planId = urge.planId();
        if (planId == null || plans.find(caller.province(), planId).isEmpty()) {
            wrong.at("/planId", planId == null ? "required" : "unknown-plan", String.valueOf(planId));
        }
        var unitIds = unitIds(urge.unitIds(), caller, wrong);
        var note = urge.note() == null ? "" : urge.note().strip();
        if (note.isEmpty() || note.length() > LONGEST_NOTE) {
            wrong.at("/note", "urge.note", LONGEST_NOTE);
        }
        wrong.throwIfAny();
        if (plans.find(caller.province(), String.valueOf(planId))
                .filter(UrgeCheck::hasEnded)
                .isPresent()) {
            throw Refusal.conflict("plan-closed", String.valueOf(planId));
        }
        return new Wanted(Objects.requireNonNull(planId), unitIds, note);
    }

    private static boolean hasEnded(PlanState plan) {
        return plan.status() == PlanStatus.CLOSED;
    }

    private List<String> unitIds(@Nullable List<@Nullable String> given, Caller caller, Refusal wrong) {
        if (given == null || given.isEmpty() || given.size() > MOST_UNITS) {
            wrong.at("/unitIds", "urge.units", MOST_UNITS);
            return List.of();
        }
        var known = new LinkedHashSet<String>();
        for (var i = 0; i < given.size(); i++) {
            var id = given.get(i);
            if (id == null || units.find(id, caller).isEmpty()) {
                wrong.at("/unitIds/" + i, "unknown-unit", String.valueOf(id));
            } else {
                known.add(id);
            }
        }
        return List.copyOf(known);
    }
}
