/** Tests of reports. */
@NullMarked
package vn.dondoc.reporting.report;

import org.jspecify.annotations.NullMarked;
