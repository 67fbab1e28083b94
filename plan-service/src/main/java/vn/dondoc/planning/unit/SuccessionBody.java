package vn.dondoc.planning.unit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.Lists;
import vn.dondoc.contracts.unit.Succession;
import vn.dondoc.contracts.unit.SuccessionType;
import vn.dondoc.planning.input.Fields;

/**
 * What becomes of a unit, as an administrator sends it. An abolished unit may have successors, a renamed one stays
 * itself and names nobody else.
 */
record SuccessionBody(
        @Nullable SuccessionType type,
        @Nullable List<String> successors,
        @Nullable LocalDate effectiveOn,
        @Nullable String decision,
        @Nullable String heir) {

    private static final int LONGEST_DECISION = 500;
    private static final int MOST_SUCCESSORS = 50;

    SuccessionBody {
        successors = Lists.copy(successors);
    }

    Succession read(String unitId, Instant at) {
        var fields = new Fields();
        var named = Objects.requireNonNull(successors).stream().distinct().toList();
        fields.when(type == null, "/type", "required");
        fields.when(effectiveOn == null, "/effectiveOn", "required");
        var basis = fields.optional("/decision", decision, LONGEST_DECISION);
        fields.size("/successors", named, MOST_SUCCESSORS);
        if (type != null) {
            fields.when(!fits(type, named, unitId), "/successors", "successors-" + type);
        }
        fields.when(
                heir != null && (type != SuccessionType.SPLIT_INTO || !named.contains(heir)), "/heir", "heir", unitId);
        fields.check();
        return new Succession(
                Objects.requireNonNull(type),
                named,
                Objects.requireNonNull(effectiveOn),
                basis == null ? "" : basis,
                heir,
                at);
    }

    private static boolean fits(SuccessionType type, List<String> named, String unitId) {
        return switch (type) {
            case MERGED_INTO -> named.size() == 1 && !named.contains(unitId);
            case SPLIT_INTO -> named.size() >= 2 && !named.contains(unitId);
            case RENAMED -> named.isEmpty() || named.equals(List.of(unitId));
            case ABOLISHED -> !named.contains(unitId);
        };
    }
}
