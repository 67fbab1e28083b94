/** Reporting regimes: which rounds, over which days, due when, and whether a report came in time. Pure. */
@NullMarked
package vn.dondoc.reporting.regime;

import org.jspecify.annotations.NullMarked;
