package vn.dondoc.reporting.standing;

/**
 * A row of the annex, as far as compliance needs it.
 *
 * @param binds whom it binds as lead; coordinating units are not in it
 */
public record Task(String id, Scope binds) {}
