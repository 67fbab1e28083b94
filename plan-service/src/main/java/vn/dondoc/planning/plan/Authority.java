package vn.dondoc.planning.plan;

import org.springframework.stereotype.Component;
import vn.dondoc.planning.unit.UnitRegister;
import vn.dondoc.platform.security.Caller;
import vn.dondoc.platform.security.Role;
import vn.dondoc.platform.web.Refusal;

/**
 * Who may do what with a plan: Home Affairs with provincial ones; of the others a unit's editors prepare and its lead
 * decides, for itself and for the units below it.
 */
@Component
class Authority {

    private final UnitRegister units;

    Authority(UnitRegister units) {
        this.units = units;
    }

    /** @throws Refusal 403 unless the caller may write a plan of this issuer */
    void requireWriter(boolean provincial, String issuerId, Caller caller) {
        require(
                provincial,
                issuerId,
                caller,
                caller.has(Role.UNIT_EDITOR) || caller.has(Role.UNIT_LEAD) || caller.has(Role.AGENCY_CLIENT));
    }

    /** @throws Refusal 403 unless the caller may approve, issue, amend and close a plan of this issuer */
    void requireLead(boolean provincial, String issuerId, Caller caller) {
        require(provincial, issuerId, caller, caller.has(Role.UNIT_LEAD));
    }

    private void require(boolean provincial, String issuerId, Caller caller, boolean unitRole) {
        var allowed =
                provincial ? caller.has(Role.MONITOR) : unitRole && caller.unit() != null && reaches(issuerId, caller);
        if (!allowed) {
            throw Refusal.forbidden();
        }
    }

    private boolean reaches(String issuerId, Caller caller) {
        var own = caller.unit();
        return issuerId.equals(own)
                || units.path(issuerId, caller)
                        .filter(path -> path.contains(own))
                        .isPresent();
    }
}
