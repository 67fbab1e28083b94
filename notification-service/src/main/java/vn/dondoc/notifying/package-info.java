/** Reminders that can be proved: what is owed, when it is urged, and what became of each mail. */
@NullMarked
package vn.dondoc.notifying;

import org.jspecify.annotations.NullMarked;
