/** Due dates and lateness of reports. */
@NullMarked
package vn.dondoc.reporting.regime;

import org.jspecify.annotations.NullMarked;
