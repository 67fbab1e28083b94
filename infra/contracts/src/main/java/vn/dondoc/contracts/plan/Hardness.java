package vn.dondoc.contracts.plan;

/** Bắt buộc, phấn đấu, khuyến khích: only MANDATORY can be breached, the others are shown, never blamed. */
public enum Hardness {
    MANDATORY,
    STRIVE,
    ENCOURAGED
}
