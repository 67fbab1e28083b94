package vn.dondoc.reporting.standing;

/** Why something counted for a cell or did not, in the words shown to people (rule 9). */
public enum Reason {
    ON_TIME(true, "Được tính, nhận đúng hạn", "Counted, received on time"),
    LATE(true, "Được tính, nhận sau thời hạn", "Counted, received after the due date"),
    OTHER_TYPE(false, "Không thuộc loại minh chứng của chỉ tiêu", "Not of a type that this quota counts"),
    OTHER_CHANNEL(false, "Không thuộc kênh của chỉ tiêu", "Not on a channel that this quota counts"),
    WITHDRAWN(false, "Đơn vị đã rút lại", "Withdrawn by the unit"),
    REJECTED(false, "Ban Biên tập không đăng", "Rejected by the editorial board"),
    NOT_PUBLISHED(false, "Đã gửi, chưa được đăng", "Sent, not published yet"),
    PUBLISHED_OUTSIDE(false, "Được đăng ngoài kỳ này", "Published outside this period"),
    CLAIMED_BY_OTHER(false, "Cùng địa chỉ, tính cho đơn vị khác", "Same address, counts for another unit"),
    NOT_BEQUEATHED(
            false,
            "Của đơn vị đã chia tách, chưa được giao cho đơn vị này",
            "Of a unit that was split, not given to this one"),
    DUPLICATE(false, "Trùng với minh chứng đã tính", "The same as a piece already counted"),
    NOT_ACCEPTED(false, "Báo cáo chưa được tiếp nhận", "The report is not accepted"),
    SUPERSEDED(false, "Đã có số liệu của báo cáo sau", "A later report states the figure"),
    NO_DATA(false, "Mẫu số bằng 0: không có số liệu", "The denominator is 0: no data"),
    NOT_DONE(false, "Chưa hoàn thành", "Not completed");

    private final boolean counted;
    private final String vietnamese;
    private final String english;

    Reason(boolean counted, String vietnamese, String english) {
        this.counted = counted;
        this.vietnamese = vietnamese;
        this.english = english;
    }

    public boolean counted() {
        return counted;
    }

    public String vietnamese() {
        return vietnamese;
    }

    public String english() {
        return english;
    }

    static Reason counted(boolean onTime) {
        return onTime ? ON_TIME : LATE;
    }
}
