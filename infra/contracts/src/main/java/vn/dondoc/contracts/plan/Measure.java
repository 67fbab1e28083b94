package vn.dondoc.contracts.plan;

/** How a quota is measured: pieces of evidence, a share stated in reports, or completed occurrences of tasks. */
public enum Measure {
    COUNT,
    RATIO,
    COMPLETION
}
