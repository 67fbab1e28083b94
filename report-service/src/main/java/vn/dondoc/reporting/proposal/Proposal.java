package vn.dondoc.reporting.proposal;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What could be read from a page; whoever asked looks at it before it is sent as evidence. */
record Proposal(
        String url, @Nullable String title, @Nullable LocalDate occurredOn) {}
