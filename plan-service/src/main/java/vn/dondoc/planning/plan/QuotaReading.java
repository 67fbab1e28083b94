package vn.dondoc.planning.plan;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.plan.ChannelMatch;
import vn.dondoc.contracts.plan.Comparison;
import vn.dondoc.contracts.plan.CountedFact;
import vn.dondoc.contracts.plan.CountingBase;
import vn.dondoc.contracts.plan.Frequency;
import vn.dondoc.contracts.plan.Hardness;
import vn.dondoc.contracts.plan.Measure;
import vn.dondoc.contracts.plan.PlannedQuota;
import vn.dondoc.contracts.plan.Scope;
import vn.dondoc.planning.input.Fields;
import vn.dondoc.planning.plan.PlanBody.QuotaBody;

/** Reads quotas. What is not said takes the first choice there is; a quota that names nobody binds nobody. */
class QuotaReading {

    private static final int MOST_QUOTAS = 200;
    private static final int MOST_PIECES = 10_000;
    private static final int MOST_WORKING_DAYS = 250;
    private static final int DEFAULT_DUE_WORKING_DAYS = 2;
    private static final int SCALE = 4;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final Scope NOBODY = new Scope(List.of(), List.of(), List.of());

    private final Fields fields;
    private final References references;
    private final Set<String> ids = new HashSet<>();

    QuotaReading(Fields fields, References references) {
        this.fields = fields;
        this.references = references;
    }

    List<PlannedQuota> read(List<QuotaBody> quotas) {
        fields.size("/quotas", quotas, MOST_QUOTAS);
        return IntStream.range(0, Math.min(quotas.size(), MOST_QUOTAS))
                .mapToObj(i -> read("/quotas/" + i, quotas.get(i)))
                .toList();
    }

    private PlannedQuota read(String at, QuotaBody quota) {
        var id = fields.id(at + "/id", quota.id());
        fields.when(!ids.add(id) && !id.isEmpty(), at + "/id", "duplicate-id", id);
        var source = fields.optional(at + "/source", quota.source(), Texts.LONG);
        var title = fields.optional(at + "/title", quota.title(), Texts.LONG);
        var measure = or(quota.measure(), Measure.COUNT);
        checkWindow(at, quota);
        return new PlannedQuota(
                id,
                or(title, or(source, "")),
                measure,
                minimum(at + "/minimum", quota.minimum(), measure),
                percent(at + "/percent", quota.percent(), measure),
                or(quota.comparison(), Comparison.AT_LEAST),
                or(quota.frequency(), Frequency.MONTH),
                references.types(at + "/types", quota.types()),
                references.channels(at + "/channels", quota.channels()),
                match(at + "/channelMatch", quota),
                or(quota.countedFact(), CountedFact.SUBMITTED),
                or(quota.hardness(), Hardness.MANDATORY),
                or(quota.countingBase(), CountingBase.CALENDAR),
                references.scope(at + "/appliesTo", or(quota.appliesTo(), NOBODY)),
                quota.from(),
                quota.until(),
                fields.number(
                        at + "/dueWorkingDays",
                        or(quota.dueWorkingDays(), DEFAULT_DUE_WORKING_DAYS),
                        0,
                        MOST_WORKING_DAYS),
                source);
    }

    private void checkWindow(String at, QuotaBody quota) {
        fields.when(
                quota.from() != null && quota.until() != null && quota.until().isBefore(quota.from()),
                at + "/until",
                "until-before-from");
    }

    private @Nullable Integer minimum(String at, @Nullable Integer minimum, Measure measure) {
        if (measure == Measure.COUNT) {
            return fields.number(at, or(minimum, 1), 1, MOST_PIECES);
        }
        fields.when(minimum != null, at, "not-of-measure", measure);
        return null;
    }

    private @Nullable BigDecimal percent(String at, @Nullable BigDecimal percent, Measure measure) {
        if (measure == Measure.COUNT) {
            fields.when(percent != null, at, "not-of-measure", measure);
            return null;
        }
        fields.when(percent == null, at, "required");
        if (percent == null) {
            return null;
        }
        var isPercentage = percent.signum() >= 0 && percent.compareTo(HUNDRED) <= 0;
        fields.when(!isPercentage, at, "range", "0", "100");
        fields.when(percent.stripTrailingZeros().scale() > SCALE, at, "too-precise", SCALE);
        return plain(isPercentage ? percent : HUNDRED);
    }

    /** 80, 80.0 and 8E+1 are the same percentage, and are stored alike. */
    private static BigDecimal plain(BigDecimal percent) {
        var stripped = percent.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private ChannelMatch match(String at, QuotaBody quota) {
        var match = or(quota.channelMatch(), ChannelMatch.ANY);
        fields.when(match == ChannelMatch.ALL && quota.channels().isEmpty(), at, "all-of-none");
        return match;
    }

    private static <T> T or(@Nullable T value, T otherwise) {
        return Objects.requireNonNullElse(value, otherwise);
    }
}
