package vn.dondoc.planning.unit;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.Lists;
import vn.dondoc.contracts.unit.UnitKind;

/**
 * What an administrator says about a unit. The two mailboxes are role mailboxes; they are kept here and nowhere else,
 * and no event carries them.
 *
 * @param activeUntil last day as declared; a succession may end the unit earlier
 * @param headEmail mailbox of the unit's head, for escalations
 * @param codes identifiers of other registers, by the register's name
 */
public record Particulars(
        String name,
        UnitKind kind,
        @Nullable String parentId,
        LocalDate activeFrom,
        @Nullable LocalDate activeUntil,
        @Nullable String email,
        @Nullable String headEmail,
        Map<String, String> codes) {

    public Particulars {
        codes = Lists.copy(codes);
    }

    Particulars until(@Nullable LocalDate day) {
        return new Particulars(name, kind, parentId, activeFrom, day, email, headEmail, codes);
    }
}
