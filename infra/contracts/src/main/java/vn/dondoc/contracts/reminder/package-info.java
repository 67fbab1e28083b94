/** Reminders that went out, or did not. */
@NullMarked
package vn.dondoc.contracts.reminder;

import org.jspecify.annotations.NullMarked;
