package vn.dondoc.contracts.webhook;

/** Whether a webhook is called. */
public enum WebhookStatus {
    ACTIVE,
    SUSPENDED,
    REMOVED
}
