package vn.dondoc.platform.security;

/** Who may do what; a token carries one or more of these. */
public enum Role {
    /** Home Affairs: reads everything of the province, issues provincial plans, accepts, returns, exempts, extends, urges. */
    MONITOR,
    /** Head of a unit: approves and sends for it. */
    UNIT_LEAD,
    /** Clerk of a unit: prepares. */
    UNIT_EDITOR,
    /** Decides on submitted items of its channel. */
    EDITORIAL_BOARD,
    /** Reads all, changes nothing. */
    AUDITOR,
    /** Units, calendars, clients. */
    ADMIN,
    /** A unit's own system; acts for that one unit. */
    AGENCY_CLIENT,
    /** One of our own services. */
    SERVICE
}
