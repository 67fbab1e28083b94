package vn.dondoc.platform.security;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.dondoc.platform.store.Keys;
import vn.dondoc.platform.web.Refusal;

/**
 * Who asks. Every look-up takes one: keys are built with its province, and a unit sees itself and what lies under it,
 * by ancestor path.
 */
public record Caller(
        String subject, String province, @Nullable String unit, Set<Role> roles) {

    private static final Set<Role> PROVINCIAL =
            Set.of(Role.MONITOR, Role.AUDITOR, Role.ADMIN, Role.EDITORIAL_BOARD, Role.SERVICE);

    public Caller {
        roles = Set.copyOf(roles);
    }

    /** The storage key of something in the caller's own province. */
    public String key(String... parts) {
        return province + ":" + Keys.of(parts);
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }

    /** @throws Refusal 403 unless the caller has one of the roles */
    public void require(Role... anyOf) {
        if (Arrays.stream(anyOf).noneMatch(roles::contains)) {
            throw Refusal.forbidden();
        }
    }

    /** Whether the caller sees all units of the province. */
    public boolean seesAll() {
        return roles.stream().anyMatch(PROVINCIAL::contains);
    }

    /** Whether the caller sees a unit, given the ids of the units above it. */
    public boolean sees(String unitId, List<String> path) {
        return seesAll() || unitId.equals(unit) || (unit != null && path.contains(unit));
    }

    /** Whether the caller acts for exactly this unit. */
    public boolean actsFor(String unitId) {
        return unitId.equals(unit) && (has(Role.UNIT_LEAD) || has(Role.UNIT_EDITOR) || has(Role.AGENCY_CLIENT));
    }

    /** The unit whose subtree bounds what the caller sees; empty for those who see the whole province. */
    public Optional<String> subtree() {
        return seesAll() ? Optional.empty() : Optional.of(unit == null ? "" : unit);
    }
}
