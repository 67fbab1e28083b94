package vn.dondoc.reporting.standing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.plan.ChannelMatch;
import vn.dondoc.contracts.plan.Comparison;
import vn.dondoc.contracts.plan.CountedFact;
import vn.dondoc.contracts.plan.CountingBase;
import vn.dondoc.contracts.plan.Frequency;
import vn.dondoc.contracts.plan.Hardness;
import vn.dondoc.contracts.plan.Measure;
import vn.dondoc.contracts.plan.Roll;
import vn.dondoc.contracts.unit.UnitKind;
import vn.dondoc.reporting.regime.DueRule;
import vn.dondoc.reporting.regime.Regime;

/** Quotas and plans as the five real plans have them, for tests to vary. */
final class Quotas {

    static final Scope COMMUNES = new Scope(Set.of(UnitKind.COMMUNE), Set.of(), Set.of());
    static final Regime REGIME = new Regime(
            List.of("Q1", "H1", "Q3", "YEAR"),
            CountingBase.REPORTING_WINDOW,
            new DueRule(DueRule.Type.WORKING_DAYS_AFTER_CUT_OFF, 2),
            Map.of(),
            Roll.NEXT);

    private Quotas() {}

    static Matching published(ChannelMatch match, String... channels) {
        return new Matching(Set.of("NEWS_ITEM", "ARTICLE"), Set.of(channels), match, CountedFact.PUBLISHED);
    }

    /** Ngã Năm: at least one published item a month on the town's portal. */
    static Quota monthly(String id) {
        return quota(id, count(1), published(ChannelMatch.ANY, "TOWN_PORTAL"), Frequency.MONTH);
    }

    /** Ngã Năm: at least one a quarter on the provincial page or Zalo. */
    static Quota quarterly(String id, ChannelMatch match) {
        return quota(id, count(1), published(match, "PROVINCIAL_REFORM_PAGE", "ZALO_OA"), Frequency.QUARTER);
    }

    static Quota quota(String id, Goal goal, Matching matching, Frequency frequency) {
        return new Quota(
                id,
                id,
                Hardness.MANDATORY,
                goal,
                matching,
                frequency,
                CountingBase.CALENDAR,
                COMMUNES,
                null,
                null,
                2,
                null);
    }

    static Quota with(Quota quota, Hardness hardness, Scope scope, int dueWorkingDays) {
        return new Quota(
                quota.id(),
                quota.title(),
                hardness,
                quota.goal(),
                quota.matching(),
                quota.frequency(),
                quota.base(),
                scope,
                quota.from(),
                quota.until(),
                dueWorkingDays,
                quota.source());
    }

    static Quota within(Quota quota, CountingBase base, @Nullable LocalDate from, @Nullable LocalDate until) {
        return new Quota(
                quota.id(),
                quota.title(),
                quota.hardness(),
                quota.goal(),
                quota.matching(),
                quota.frequency(),
                base,
                quota.scope(),
                from,
                until,
                quota.dueWorkingDays(),
                quota.source());
    }

    static Goal count(int minimum) {
        return new Goal(Measure.COUNT, BigDecimal.valueOf(minimum), Comparison.AT_LEAST);
    }

    static Goal percent(Measure measure, Comparison comparison, int percent) {
        return new Goal(measure, BigDecimal.valueOf(percent), comparison);
    }

    static PlanVersion plan(Quota... quotas) {
        return new PlanVersion(1, null, World.LONG_AGO, List.of(), List.of(quotas), REGIME);
    }
}
