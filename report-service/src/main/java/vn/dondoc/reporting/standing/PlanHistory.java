package vn.dondoc.reporting.standing;

import java.util.List;

/**
 * A plan with all its versions.
 *
 * @param provincial whether it binds any unit of the province, not only its issuer and the units below
 */
public record PlanHistory(String planId, int year, String issuerId, boolean provincial, List<PlanVersion> versions) {

    public PlanHistory {
        versions = List.copyOf(versions);
    }
}
