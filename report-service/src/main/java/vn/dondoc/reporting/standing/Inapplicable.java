package vn.dondoc.reporting.standing;

/** Why a cell is NOT_APPLICABLE (rule 1). Only an exempted cell stays assigned. */
public enum Inapplicable {
    NO_QUOTA("Kế hoạch không có chỉ tiêu này trong kỳ", "The plan has no such quota in this period"),
    OUT_OF_SCOPE("Đơn vị không thuộc đối tượng thực hiện", "The unit is outside the quota's scope"),
    NOT_ACTIVE("Đơn vị không hoạt động vào ngày cuối kỳ", "The unit is not active on the period's last day"),
    NOT_COVERED("Chỉ tiêu không có hiệu lực trong cả kỳ", "The quota's window does not cover the period"),
    EXEMPT("Sở Nội vụ miễn thực hiện", "Exempted by Home Affairs"),
    NOTHING_DUE("Không có nhiệm vụ đến hạn trong kỳ", "No task is due in this period");

    private final String vietnamese;
    private final String english;

    Inapplicable(String vietnamese, String english) {
        this.vietnamese = vietnamese;
        this.english = english;
    }

    public String vietnamese() {
        return vietnamese;
    }

    public String english() {
        return english;
    }
}
