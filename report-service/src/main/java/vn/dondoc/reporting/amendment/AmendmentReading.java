package vn.dondoc.reporting.amendment;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.plan.ChannelMatch;
import vn.dondoc.contracts.plan.Comparison;
import vn.dondoc.contracts.plan.CountedFact;
import vn.dondoc.contracts.plan.CountingBase;
import vn.dondoc.contracts.plan.DueRule;
import vn.dondoc.contracts.plan.Frequency;
import vn.dondoc.contracts.plan.Hardness;
import vn.dondoc.contracts.plan.Measure;
import vn.dondoc.contracts.plan.PlanState;
import vn.dondoc.contracts.plan.PlanVersion;
import vn.dondoc.contracts.plan.PlannedQuota;
import vn.dondoc.contracts.plan.PlannedTask;
import vn.dondoc.contracts.plan.Reporting;
import vn.dondoc.contracts.plan.ReportingWindow;
import vn.dondoc.contracts.plan.Roll;
import vn.dondoc.contracts.plan.Scope;
import vn.dondoc.contracts.unit.UnitKind;
import vn.dondoc.platform.store.Keys;
import vn.dondoc.platform.web.Refusal;

/** Makes of what was sent the plan as it would be with the amendment, or says field by field why that cannot be. */
public final class AmendmentReading {

    private static final int MOST = 500;
    private static final int MOST_WORKING_DAYS = 250;
    private static final int DEFAULT_DAYS = 2;
    private static final int MOST_PIECES = 10_000;
    private static final int DECIMALS = 4;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final Pattern ROUND = Pattern.compile("Q1|H1|Q3|9M|YEAR");
    private static final Set<String> KINDS =
            Stream.of(UnitKind.values()).map(Enum::name).collect(Collectors.toUnmodifiableSet());
    private static final Scope NOBODY = new Scope(List.of(), List.of(), List.of());

    private final PlanState plan;
    private final Refusal refusal = Refusal.fields();

    private AmendmentReading(PlanState plan) {
        this.plan = plan;
    }

    /** The plan with one version more, known from {@code at} on. */
    public static PlanState amended(PlanState plan, AmendmentBody body, Instant at) {
        var reading = new AmendmentReading(plan);
        reading.check(body);
        var version = new PlanVersion(
                plan.versions().size() + 1,
                body.effectiveOn(),
                at,
                or(body.title(), plan.title()),
                body.tasks().stream().map(AmendmentReading::task).toList(),
                body.quotas().stream().map(AmendmentReading::quota).toList(),
                reporting(body.reporting()));
        return new PlanState(
                plan.id(),
                plan.province(),
                plan.issuerId(),
                plan.year(),
                plan.title(),
                plan.status(),
                plan.provincial(),
                plan.documentNumber(),
                plan.signedOn(),
                Stream.concat(plan.versions().stream(), Stream.of(version)).toList());
    }

    private void check(AmendmentBody body) {
        checkEffect(body.effectiveOn());
        refuse(body.year() != null && body.year() != plan.year(), "/year", "amendment.fixed");
        refuse(body.issuerId() != null && !body.issuerId().equals(plan.issuerId()), "/issuerId", "amendment.fixed");
        checkIds("/tasks", body.tasks(), AmendmentBody.TaskBody::id);
        checkIds("/quotas", body.quotas(), AmendmentBody.QuotaBody::id);
        IntStream.range(0, body.tasks().size())
                .forEach(i ->
                        ScheduleReading.check(body.tasks().get(i).schedule(), "/tasks/" + i + "/schedule", refusal));
        IntStream.range(0, body.quotas().size())
                .forEach(i -> checkQuota(body.quotas().get(i), "/quotas/" + i));
        if (body.reporting() != null) {
            checkReporting(body.reporting());
        }
        refusal.throwIfAny();
    }

    private void checkEffect(@Nullable LocalDate effectiveOn) {
        refuse(effectiveOn == null, "/effectiveOn", "required");
        var latest = plan.versions().stream()
                .map(PlanVersion::effectiveOn)
                .filter(Objects::nonNull)
                .reduce((older, newer) -> newer);
        refuse(
                effectiveOn != null && latest.filter(effectiveOn::isBefore).isPresent(),
                "/effectiveOn",
                "amendment.before-latest");
    }

    private <T> void checkIds(String at, List<T> items, Function<T, @Nullable String> id) {
        refuse(items.size() > MOST, at, "amendment.size");
        var ids = new HashSet<String>();
        for (int i = 0; i < items.size(); i++) {
            var own = id.apply(items.get(i));
            refuse(own == null || !Keys.isValid(own) || !ids.add(own), at + "/" + i + "/id", "amendment.id");
        }
    }

    private void checkQuota(AmendmentBody.QuotaBody quota, String at) {
        var days = quota.dueWorkingDays();
        var minimum = quota.minimum();
        var percent = quota.percent();
        refuse(days != null && (days < 0 || days > MOST_WORKING_DAYS), at + "/dueWorkingDays", "amendment.days");
        refuse(minimum != null && (minimum < 1 || minimum > MOST_PIECES), at + "/minimum", "amendment.minimum");
        refuse(percent != null && !isPercentage(percent), at + "/percent", "amendment.percent");
    }

    private static boolean isPercentage(BigDecimal number) {
        return number.signum() >= 0
                && number.compareTo(HUNDRED) <= 0
                && number.stripTrailingZeros().scale() <= DECIMALS;
    }

    private void checkReporting(AmendmentBody.ReportingBody body) {
        for (var round : body.rounds()) {
            refuse(!ROUND.matcher(round).matches(), "/reporting/rounds", "amendment.round");
        }
        body.perKind().forEach((kind, due) -> {
            refuse(!KINDS.contains(kind), "/reporting/perKind", "amendment.kind");
            checkDue(due, "/reporting/perKind/" + kind);
        });
        checkDue(body.due(), "/reporting/due");
    }

    private void checkDue(AmendmentBody.@Nullable DueBody due, String at) {
        var days = due == null ? null : due.days();
        var day = due == null ? null : due.day();
        refuse(days != null && (days < 1 || days > MOST_WORKING_DAYS), at, "amendment.days");
        refuse(day != null && (day < 1 || day > 31), at, "amendment.days");
    }

    private void refuse(boolean wrong, String at, String code) {
        if (wrong) {
            refusal.at(at, code);
        }
    }

    private static PlannedTask task(AmendmentBody.TaskBody task) {
        return new PlannedTask(
                or(task.id(), ""),
                null,
                "",
                List.of(),
                List.of(),
                ScheduleReading.read(task.schedule()),
                task.leads(),
                List.of(),
                task.appliesTo(),
                null);
    }

    private static PlannedQuota quota(AmendmentBody.QuotaBody quota) {
        return new PlannedQuota(
                or(quota.id(), ""),
                or(quota.title(), or(quota.source(), "")),
                or(quota.measure(), Measure.COUNT),
                quota.minimum(),
                quota.percent(),
                or(quota.comparison(), Comparison.AT_LEAST),
                or(quota.frequency(), Frequency.MONTH),
                quota.types(),
                quota.channels(),
                or(quota.channelMatch(), ChannelMatch.ANY),
                or(quota.countedFact(), CountedFact.SUBMITTED),
                or(quota.hardness(), Hardness.MANDATORY),
                or(quota.countingBase(), CountingBase.CALENDAR),
                or(quota.appliesTo(), NOBODY),
                quota.from(),
                quota.until(),
                or(quota.dueWorkingDays(), DEFAULT_DAYS),
                quota.source());
    }

    private static @Nullable Reporting reporting(AmendmentBody.@Nullable ReportingBody body) {
        if (body == null) {
            return null;
        }
        Map<String, DueRule> perKind = body.perKind().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, rule -> due(rule.getValue())));
        return new Reporting(
                body.rounds(),
                or(body.window(), ReportingWindow.DECREE_09_2019),
                due(body.due()),
                perKind,
                or(body.roll(), Roll.NEXT));
    }

    private static DueRule due(AmendmentBody.@Nullable DueBody due) {
        if (due != null && due.type() == DueRule.Type.DAY_OF_LAST_MONTH) {
            return new DueRule(DueRule.Type.DAY_OF_LAST_MONTH, null, due.day());
        }
        return DueRule.workingDays(due == null || due.days() == null ? DEFAULT_DAYS : due.days());
    }

    private static <T> T or(@Nullable T value, T otherwise) {
        return Objects.requireNonNullElse(value, otherwise);
    }
}
