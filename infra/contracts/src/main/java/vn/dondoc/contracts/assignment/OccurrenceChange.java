package vn.dondoc.contracts.assignment;

import java.time.Instant;

/** One step in the life of an occurrence; what was known at an instant is read off these. */
public record OccurrenceChange(Instant at, OccurrenceState state) {}
