/** Assignments: one task of a plan for one unit, from its expansion to its completion. */
@NullMarked
package vn.dondoc.tasking.assignment;

import org.jspecify.annotations.NullMarked;
