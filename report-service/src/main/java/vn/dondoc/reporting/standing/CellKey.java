package vn.dondoc.reporting.standing;

import vn.dondoc.platform.time.Period;

/** What a cell is about: one unit under one quota of a plan in one period. */
public record CellKey(String planId, String unitId, String quotaId, Period period) {}
