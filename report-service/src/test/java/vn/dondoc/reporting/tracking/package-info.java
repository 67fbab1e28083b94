/** Tests of sheets. */
@NullMarked
package vn.dondoc.reporting.tracking;

import org.jspecify.annotations.NullMarked;
