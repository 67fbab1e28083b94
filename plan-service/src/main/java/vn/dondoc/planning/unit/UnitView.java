package vn.dondoc.planning.unit;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.unit.Succession;
import vn.dondoc.contracts.unit.UnitKind;
import vn.dondoc.planning.change.Deed;
import vn.dondoc.platform.security.Caller;
import vn.dondoc.platform.security.Role;

/** A unit as it is answered. Its mailboxes are shown to those who keep or monitor the register, and to itself. */
record UnitView(
        String id,
        String name,
        UnitKind kind,
        @Nullable String parentId,
        List<String> path,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String email,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String headEmail,
        LocalDate activeFrom,
        @Nullable LocalDate activeUntil,
        Map<String, String> codes,
        List<Succession> successions,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<Deed> history) {

    /** The unit with its history. */
    static UnitView whole(Unit unit, Caller caller) {
        return of(unit, caller, unit.history());
    }

    /** The unit as a line of a list. */
    static UnitView line(Unit unit, Caller caller) {
        return of(unit, caller, null);
    }

    private static UnitView of(Unit unit, Caller caller, @Nullable List<Deed> history) {
        var said = unit.particulars();
        var reachable = caller.has(Role.ADMIN) || caller.has(Role.MONITOR) || caller.actsFor(unit.id());
        return new UnitView(
                unit.id(),
                said.name(),
                said.kind(),
                said.parentId(),
                unit.path(),
                reachable ? said.email() : null,
                reachable ? said.headEmail() : null,
                said.activeFrom(),
                unit.activeUntil(),
                said.codes(),
                unit.successions(),
                history);
    }
}
