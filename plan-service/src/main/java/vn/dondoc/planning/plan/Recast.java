package vn.dondoc.planning.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.plan.PlannedQuota;
import vn.dondoc.contracts.plan.PlannedTask;
import vn.dondoc.contracts.plan.Schedule;
import vn.dondoc.contracts.plan.Scope;
import vn.dondoc.planning.plan.PlanContent.ParentDocument;

/** Parts of one plan as they stand in another: without those who carry them, or in another year. */
final class Recast {

    private static final Scope NOBODY = new Scope(List.of(), List.of(), List.of());
    private static final String PLAN = "Kế hoạch";

    private Recast() {}

    /** A plan as another one cites it. */
    static ParentDocument cited(Plan plan) {
        var said = plan.content();
        var paper = said.document();
        var kind = paper == null || paper.kind() == null ? PLAN : paper.kind();
        var issuer = paper == null ? null : paper.issuingBody();
        return new ParentDocument(said.documentNumber(), said.signedOn(), said.title(), plan.id(), kind, issuer);
    }

    /** What a plan below may take over from the paper of the one above; who signs and where is its own. */
    static @Nullable PlanDocument inherited(@Nullable PlanDocument above) {
        return above == null
                ? null
                : new PlanDocument(
                        above.kind(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        List.of(),
                        above.audience(),
                        above.extent(),
                        above.forms(),
                        above.channels(),
                        List.of(),
                        List.of(),
                        null,
                        above.groups());
    }

    static @Nullable PlanDocument renamed(@Nullable PlanDocument paper, int from, int to) {
        return paper == null
                ? null
                : new PlanDocument(
                        paper.kind(),
                        paper.subject() == null ? null : renamed(paper.subject(), from, to),
                        paper.symbol(),
                        paper.place(),
                        paper.superior(),
                        paper.issuingBody(),
                        paper.legalBases(),
                        paper.audience(),
                        paper.extent(),
                        paper.forms(),
                        paper.channels(),
                        paper.duties(),
                        paper.budget(),
                        paper.signing(),
                        paper.groups());
    }

    /** A title for another year; only titles: a year within a text may belong to a document that it cites. */
    static String renamed(String text, int from, int to) {
        return Pattern.compile("\\b" + from + "\\b").matcher(text).replaceAll(String.valueOf(to));
    }

    static PlannedTask uncarried(PlannedTask task) {
        return with(task, task.schedule(), List.of(), List.of(), null);
    }

    static PlannedTask moved(PlannedTask task, int years) {
        var told = task.schedule();
        var by = moved(told.by(), years);
        var schedule = new Schedule(told.type(), by, told.frequency(), told.count(), told.trigger());
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

    static PlannedQuota unbound(PlannedQuota quota) {
        return with(quota, NOBODY, 0);
    }

    static PlannedQuota moved(PlannedQuota quota, int years) {
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
