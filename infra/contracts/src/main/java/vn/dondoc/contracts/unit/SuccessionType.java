package vn.dondoc.contracts.unit;

/** What may become of a unit. A renamed unit keeps its id and its obligations. */
public enum SuccessionType {
    MERGED_INTO,
    SPLIT_INTO,
    RENAMED,
    ABOLISHED
}
