package vn.dondoc.contracts.client;

/** Whether a client may act. */
public enum ClientStatus {
    ACTIVE,
    SUSPENDED
}
