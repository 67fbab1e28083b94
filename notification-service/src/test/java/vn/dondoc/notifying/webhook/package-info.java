/** Tells the units' own systems what concerns them: signed calls, a ledger of deliveries, retries, re-drive. */
@NullMarked
package vn.dondoc.notifying.webhook;

import org.jspecify.annotations.NullMarked;
