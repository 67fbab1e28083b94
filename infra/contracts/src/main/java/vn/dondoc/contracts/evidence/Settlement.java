package vn.dondoc.contracts.evidence;

import java.time.Instant;

/** Home Affairs settled a double claim: the piece's address counts for this unit from then on. */
public record Settlement(String unitId, Instant at) {}
