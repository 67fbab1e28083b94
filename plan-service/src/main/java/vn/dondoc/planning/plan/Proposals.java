package vn.dondoc.planning.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.dondoc.contracts.plan.PlanStatus;
import vn.dondoc.contracts.plan.PlannedQuota;
import vn.dondoc.contracts.plan.PlannedTask;
import vn.dondoc.contracts.plan.Schedule;
import vn.dondoc.contracts.plan.Scope;
import vn.dondoc.planning.input.Fields;
import vn.dondoc.planning.plan.PlanContent.ParentDocument;
import vn.dondoc.planning.unit.UnitRegister;
import vn.dondoc.platform.security.Caller;
import vn.dondoc.platform.web.Paging;
import vn.dondoc.platform.web.Refusal;

/** Plans to start from, in the shape in which they are sent. Nothing of it is stored. */
@Service
class Proposals {

    private static final Scope NOBODY = new Scope(List.of(), List.of(), List.of());
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    private final Plans plans;
    private final UnitRegister units;
    private final Authority authority;

    Proposals(Plans plans, UnitRegister units, Authority authority) {
        this.plans = plans;
        this.units = units;
        this.authority = authority;
    }

    /**
     * From the plan above: what binds the unit, without those who carry it. A unit's plan binds the units below it, and
     * who of them does what is for the unit to say.
     */
    PlanContent fromParent(String id, String unitId, Caller caller) {
        var parent = plans.find(id, caller).filter(Plan::isIssued).orElseThrow(() -> Refusal.notFound("plan", id));
        var unit = units.standing(unitId, caller).orElseThrow(() -> Refusal.notFound("unit", unitId));
        authority.requireWriter(false, unitId, caller);
        var bound = new Binding(parent, unit);
        var above = parent.content();
        return new PlanContent(
                above.title() + " – " + unit.name(),
                unitId,
                above.year(),
                null,
                null,
                List.of(cited(parent)),
                above.objectives(),
                above.requirements(),
                above.topics(),
                List.of(),
                bound.tasks().stream().map(Proposals::uncarried).toList(),
                bound.quotas().stream().map(Proposals::unbound).toList(),
                above.reporting());
    }

    /** From an earlier year's: the same plan with its dates moved, under the plan above of the new year if there is one. */
    PlanContent forYear(String id, int year, Caller caller) {
        var fields = new Fields();
        fields.number("year", year, FIRST_YEAR, LAST_YEAR);
        fields.check();
        var earlier = plans.find(id, caller).orElseThrow(() -> Refusal.notFound("plan", id));
        var said = earlier.content();
        authority.requireWriter(earlier.provincial(), said.issuerId(), caller);
        var years = year - said.year();
        return new PlanContent(
                renamed(said.title(), said.year(), year),
                said.issuerId(),
                year,
                null,
                null,
                earlier.provincial() ? List.of() : above(year, caller),
                said.objectives(),
                said.requirements(),
                said.topics(),
                said.recipients(),
                said.tasks().stream().map(task -> moved(task, years)).toList(),
                said.quotas().stream().map(quota -> moved(quota, years)).toList(),
                said.reporting());
    }

    private List<ParentDocument> above(int year, Caller caller) {
        var issued = plans.page(new Plans.Wanted(year, null, PlanStatus.ISSUED), new Paging(50, ""), caller).stream()
                .filter(PlanSummary::provincial)
                .toList();
        return issued.size() == 1
                ? plans.find(issued.get(0).id(), caller).stream()
                        .map(Proposals::cited)
                        .toList()
                : List.of();
    }

    private static ParentDocument cited(Plan plan) {
        var said = plan.content();
        return new ParentDocument(said.documentNumber(), said.signedOn(), said.title(), plan.id());
    }

    private static String renamed(String text, int from, int to) {
        return Pattern.compile("\\b" + from + "\\b").matcher(text).replaceAll(String.format(Locale.ROOT, "%d", to));
    }

    private static PlannedTask uncarried(PlannedTask task) {
        return with(task, task.schedule(), List.of(), List.of(), null);
    }

    private static PlannedTask moved(PlannedTask task, int years) {
        var told = task.schedule();
        var schedule =
                new Schedule(told.type(), moved(told.by(), years), told.frequency(), told.count(), told.trigger());
        return with(task, schedule, task.leads(), task.coordinating(), task.appliesTo());
    }

    private static PlannedTask with(
            PlannedTask task, Schedule schedule, List<String> leads, List<String> others, @Nullable Scope appliesTo) {
        return new PlannedTask(
                task.id(),
                task.group(),
                task.title(),
                task.forms(),
                task.channels(),
                schedule,
                leads,
                others,
                appliesTo,
                task.source());
    }

    private static PlannedQuota unbound(PlannedQuota quota) {
        return with(quota, NOBODY, 0);
    }

    private static PlannedQuota moved(PlannedQuota quota, int years) {
        return with(quota, quota.appliesTo(), years);
    }

    private static PlannedQuota with(PlannedQuota quota, Scope appliesTo, int years) {
        return new PlannedQuota(
                quota.id(),
                quota.title(),
                quota.measure(),
                quota.minimum(),
                quota.percent(),
                quota.comparison(),
                quota.frequency(),
                quota.types(),
                quota.channels(),
                quota.channelMatch(),
                quota.countedFact(),
                quota.hardness(),
                quota.countingBase(),
                appliesTo,
                moved(quota.from(), years),
                moved(quota.until(), years),
                quota.dueWorkingDays(),
                quota.source());
    }

    private static @Nullable LocalDate moved(@Nullable LocalDate day, int years) {
        return day == null ? null : day.plusYears(years);
    }
}
