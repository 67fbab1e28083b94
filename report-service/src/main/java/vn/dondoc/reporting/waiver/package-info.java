/** Waivers: what Home Affairs grants one unit for one period, more time or no duty at all, each with its reason. */
@NullMarked
package vn.dondoc.reporting.waiver;

import org.jspecify.annotations.NullMarked;
