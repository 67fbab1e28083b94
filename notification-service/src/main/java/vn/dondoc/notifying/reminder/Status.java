package vn.dondoc.notifying.reminder;

/** Where a row of the ledger stands. */
public enum Status {
    /** To be sent with the next digest. */
    PLANNED,
    /** Not to be sent: what it was about is settled, or was moved. */
    WITHDRAWN,
    /** Part of a digest that is being sent just now. */
    SENDING,
    /** The mail server took the digest. */
    SENT,
    /** The mail server refused it for good, or there is no address. */
    FAILED,
    /** It may have been delivered or not, so it is not sent again unless somebody asks for it. */
    UNKNOWN
}
