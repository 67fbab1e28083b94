package vn.dondoc.planning.plan;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.Lists;
import vn.dondoc.contracts.plan.PlannedQuota;
import vn.dondoc.contracts.plan.PlannedTask;
import vn.dondoc.contracts.plan.Reporting;

/**
 * What a plan says, complete: missing lists are empty and missing choices have taken their defaults.
 *
 * @param issuerId unit in whose name it is issued
 * @param parents documents that it implements
 * @param reporting absent when no report is owed
 * @param document what the signed paper says beyond that
 */
public record PlanContent(
        String title,
        String issuerId,
        int year,
        @Nullable String documentNumber,
        @Nullable LocalDate signedOn,
        List<ParentDocument> parents,
        List<String> objectives,
        List<String> requirements,
        List<String> topics,
        List<Recipient> recipients,
        List<PlannedTask> tasks,
        List<PlannedQuota> quotas,
        @Nullable Reporting reporting,
        @Nullable PlanDocument document) {

    public PlanContent {
        parents = Lists.copy(parents);
        objectives = Lists.copy(objectives);
        requirements = Lists.copy(requirements);
        topics = Lists.copy(topics);
        recipients = Lists.copy(recipients);
        tasks = Lists.copy(tasks);
        quotas = Lists.copy(quotas);
    }

    /**
     * A document that the plan implements or rests on.
     *
     * @param planId the same document as a plan in this system, if it is one
     * @param kind kind of document: Kế hoạch, Quyết định
     * @param issuer who issued it, as the plan names it: UBND tỉnh, Chủ tịch UBND tỉnh
     */
    public record ParentDocument(
            @Nullable String documentNumber,
            @Nullable LocalDate issuedOn,
            @Nullable String title,
            @Nullable String planId,
            @Nullable String kind,
            @Nullable String issuer) {}

    /**
     * Whom the plan is sent to (nơi nhận).
     *
     * @param mark what for, as written behind the name: b/c, t/h, lưu
     */
    public record Recipient(
            String name, @Nullable String unitId, @Nullable String mark) {}

    PlanContent signed(@Nullable String number, @Nullable LocalDate on) {
        return new PlanContent(
                title,
                issuerId,
                year,
                number,
                on,
                parents,
                objectives,
                requirements,
                topics,
                recipients,
                tasks,
                quotas,
                reporting,
                document);
    }
}
