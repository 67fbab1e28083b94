package vn.dondoc.contracts.plan;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.Lists;

/**
 * A plan with all its issued versions, oldest first. Drafts travel without content.
 *
 * @param provincial whether it binds any unit of the province; otherwise only units below its issuer
 */
public record PlanState(
        String id,
        String province,
        String issuerId,
        int year,
        String title,
        PlanStatus status,
        boolean provincial,
        @Nullable String documentNumber,
        @Nullable LocalDate signedOn,
        List<PlanVersion> versions) {

    public PlanState {
        versions = Lists.copy(versions);
    }
}
