/** Who did what to which object: an append-only, hash-chained record of every decision, for those who audit. */
@NullMarked
package vn.dondoc.planning.audit;

import org.jspecify.annotations.NullMarked;
