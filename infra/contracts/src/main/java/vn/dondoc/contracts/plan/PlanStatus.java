package vn.dondoc.contracts.plan;

/** Where a plan stands in its workflow. Whether its year has begun is another question. */
public enum PlanStatus {
    DRAFT,
    PENDING_APPROVAL,
    APPROVED,
    ISSUED,
    CLOSED
}
