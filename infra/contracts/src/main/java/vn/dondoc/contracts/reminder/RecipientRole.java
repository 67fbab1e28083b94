package vn.dondoc.contracts.reminder;

/** To which role mailbox a reminder goes. */
public enum RecipientRole {
    UNIT,
    UNIT_HEAD,
    EDITORIAL_BOARD,
    HOME_AFFAIRS
}
