/** What Home Affairs decides about reminding: the ladder of a plan, and urging by hand. */
@NullMarked
package vn.dondoc.contracts.urging;

import org.jspecify.annotations.NullMarked;
