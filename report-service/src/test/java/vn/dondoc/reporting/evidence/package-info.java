/** Tests of evidence. */
@NullMarked
package vn.dondoc.reporting.evidence;

import org.jspecify.annotations.NullMarked;
