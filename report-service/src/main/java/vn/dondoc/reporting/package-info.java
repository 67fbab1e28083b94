/** report-service: evidence and reports come in, and every unit's standing against its plans follows from them. */
@NullMarked
package vn.dondoc.reporting;

import org.jspecify.annotations.NullMarked;
