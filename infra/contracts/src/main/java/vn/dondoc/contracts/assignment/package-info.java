/** Assignments: one task for one unit, with its occurrences. */
@NullMarked
package vn.dondoc.contracts.assignment;

import org.jspecify.annotations.NullMarked;
