/** Where every unit stands under every quota of a plan: the compliance rule of the house, as a pure calculation. */
@NullMarked
package vn.dondoc.reporting.standing;

import org.jspecify.annotations.NullMarked;
