package vn.dondoc.contracts.plan;

/** Two different facts: sent to the editorial board (gửi), and published after its decision (được đăng). */
public enum CountedFact {
    SUBMITTED,
    PUBLISHED
}
