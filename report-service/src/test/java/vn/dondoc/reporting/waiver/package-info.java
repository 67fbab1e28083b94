/** Tests of waivers. */
@NullMarked
package vn.dondoc.reporting.waiver;

import org.jspecify.annotations.NullMarked;
