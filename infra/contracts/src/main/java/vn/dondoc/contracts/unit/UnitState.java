package vn.dondoc.contracts.unit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.Lists;

/**
 * A unit as it stands, without its mailboxes: addresses never leave the service that owns them.
 *
 * @param path ids of the units above it, the topmost first; scope checks go by this
 * @param activeUntil last day on which it is active, inclusive
 * @param recordedAt when this state was recorded; what is asked as of an earlier instant must not see it
 */
public record UnitState(
        String id,
        String province,
        String name,
        UnitKind kind,
        @Nullable String parentId,
        List<String> path,
        LocalDate activeFrom,
        @Nullable LocalDate activeUntil,
        Map<String, String> codes,
        List<Succession> successions,
        Instant recordedAt) {

    public UnitState {
        path = Lists.copy(path);
        codes = Lists.copy(codes);
        successions = Lists.copy(successions);
    }
}
