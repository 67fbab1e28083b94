/** What is owed, the ladder of each plan, the ledger of reminders, and the clockwork that turns stages into digests. */
@NullMarked
package vn.dondoc.notifying.reminder;

import org.jspecify.annotations.NullMarked;
