package vn.dondoc.reporting.standing;

import java.util.List;

/**
 * A plan with all its versions.
 *
 * @param provincial whether it binds any unit of the province, not only its issuer and the units below
 * @param requests what reports were ever asked for under it beside the rounds
 */
public record PlanHistory(
        String planId,
        int year,
        String issuerId,
        boolean provincial,
        List<PlanVersion> versions,
        List<Request> requests) {

    public PlanHistory {
        versions = List.copyOf(versions);
        requests = List.copyOf(requests);
    }

    public PlanHistory(String planId, int year, String issuerId, boolean provincial, List<PlanVersion> versions) {
        this(planId, year, issuerId, provincial, versions, List.of());
    }
}
