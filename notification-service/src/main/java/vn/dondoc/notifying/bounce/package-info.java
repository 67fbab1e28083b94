/** Mails that come back: reading delivery reports (RFC 3464) out of the mailbox that bounces go to. */
@NullMarked
package vn.dondoc.notifying.bounce;

import org.jspecify.annotations.NullMarked;
