package vn.dondoc.contracts.request;

/** Why a report is asked for outside the rounds (Decree 09/2019, article 8.5c). */
public enum RequestKind {
    /** Something happened that has to be reported (báo cáo đột xuất). */
    AD_HOC,
    /** One subject is looked into (báo cáo chuyên đề). */
    THEMATIC
}
