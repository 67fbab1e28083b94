package vn.dondoc.planning.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.Lists;
import vn.dondoc.contracts.plan.ChannelMatch;
import vn.dondoc.contracts.plan.Comparison;
import vn.dondoc.contracts.plan.CountedFact;
import vn.dondoc.contracts.plan.CountingBase;
import vn.dondoc.contracts.plan.DueRule;
import vn.dondoc.contracts.plan.Frequency;
import vn.dondoc.contracts.plan.Hardness;
import vn.dondoc.contracts.plan.Measure;
import vn.dondoc.contracts.plan.ReportingWindow;
import vn.dondoc.contracts.plan.Roll;
import vn.dondoc.contracts.plan.Schedule;
import vn.dondoc.contracts.plan.Scope;
import vn.dondoc.planning.plan.PlanContent.ParentDocument;

/**
 * A plan as it is sent: anything may be missing. {@link PlanReading} says what that means and what is wrong with it.
 *
 * @param effectiveOn of an amendment only: the first day on which it holds
 */
public record PlanBody(
        @Nullable String title,
        @Nullable String issuerId,
        @Nullable Integer year,
        @Nullable String documentNumber,
        @Nullable LocalDate signedOn,
        List<ParentDocument> parents,
        List<String> objectives,
        List<String> requirements,
        List<String> topics,
        List<RecipientBody> recipients,
        List<TaskBody> tasks,
        List<QuotaBody> quotas,
        @Nullable ReportingBody reporting,
        @Nullable LocalDate effectiveOn,
        @Nullable PlanDocument document) {

    public PlanBody {
        parents = Lists.copy(parents);
        objectives = Lists.copy(objectives);
        requirements = Lists.copy(requirements);
        topics = Lists.copy(topics);
        recipients = Lists.copy(recipients);
        tasks = Lists.copy(tasks);
        quotas = Lists.copy(quotas);
    }

    /** Whom it is sent to. */
    public record RecipientBody(
            @Nullable String name,
            @Nullable String unitId,
            @Nullable String mark) {}

    /** A row of its annex. */
    public record TaskBody(
            @Nullable String id,
            @Nullable String group,
            @Nullable String title,
            List<String> forms,
            List<String> channels,
            @Nullable ScheduleBody schedule,
            List<String> leads,
            List<String> coordinating,
            @Nullable Scope appliesTo,
            @Nullable String source) {

        public TaskBody {
            forms = Lists.copy(forms);
            channels = Lists.copy(channels);
            leads = Lists.copy(leads);
            coordinating = Lists.copy(coordinating);
        }
    }

    /** Only what a type of schedule has a use for is there. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ScheduleBody(
            Schedule.@Nullable Type type,
            @Nullable LocalDate by,
            @Nullable Frequency frequency,
            @Nullable Integer count,
            @Nullable String trigger) {}

    /** A promise that can be counted. */
    public record QuotaBody(
            @Nullable String id,
            @Nullable String title,
            @Nullable Measure measure,
            @Nullable Integer minimum,
            @Nullable BigDecimal percent,
            @Nullable Comparison comparison,
            @Nullable Frequency frequency,
            List<String> types,
            List<String> channels,
            @Nullable ChannelMatch channelMatch,
            @Nullable CountedFact countedFact,
            @Nullable Hardness hardness,
            @Nullable CountingBase countingBase,
            @Nullable Scope appliesTo,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable Integer dueWorkingDays,
            @Nullable String source) {

        public QuotaBody {
            types = Lists.copy(types);
            channels = Lists.copy(channels);
        }
    }

    /** How it is reported on. */
    public record ReportingBody(
            List<String> rounds,
            @Nullable ReportingWindow window,
            @Nullable DueBody due,
            Map<String, DueBody> perKind,
            @Nullable Roll roll) {

        public ReportingBody {
            rounds = Lists.copy(rounds);
            perKind = Lists.copy(perKind);
        }
    }

    /** When a report is due. */
    public record DueBody(
            DueRule.@Nullable Type type,
            @Nullable Integer days,
            @Nullable Integer day) {}
}
