/** Amendments before they are issued: what would become of standings and reports. Nothing here is stored. */
@NullMarked
package vn.dondoc.reporting.amendment;

import org.jspecify.annotations.NullMarked;
