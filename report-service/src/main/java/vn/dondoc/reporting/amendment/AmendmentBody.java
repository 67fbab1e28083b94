package vn.dondoc.reporting.amendment;

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

/**
 * An amendment as it would be sent to plan-service, as far as compliance depends on it. Everything else in it is left to
 * plan-service, which also refuses more than is refused here.
 */
public record AmendmentBody(
        @Nullable String issuerId,
        @Nullable Integer year,
        @Nullable String title,
        List<TaskBody> tasks,
        List<QuotaBody> quotas,
        @Nullable ReportingBody reporting,
        @Nullable LocalDate effectiveOn) {

    public AmendmentBody {
        tasks = Lists.copy(tasks);
        quotas = Lists.copy(quotas);
    }

    /** A row of the annex. */
    public record TaskBody(
            @Nullable String id,
            @Nullable ScheduleBody schedule,
            List<String> leads,
            @Nullable Scope appliesTo) {

        public TaskBody {
            leads = Lists.copy(leads);
        }
    }

    /** When a task is due, in the fields that plan-service has. */
    public record ScheduleBody(
            Schedule.@Nullable Type type,
            @Nullable LocalDate by,
            @Nullable Frequency frequency,
            @Nullable Integer count,
            @Nullable String trigger) {}

    /** A quota; what is missing takes the first choice there is. */
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

    /** The regime. */
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
