package vn.dondoc.reporting.tracking;

import java.util.List;

/** The cells of one unit in one period, as they were last announced. */
record UnitLine(String unitId, List<Mark> cells) {}
