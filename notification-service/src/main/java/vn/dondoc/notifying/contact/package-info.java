/** Where the role mailboxes of units are asked for, at the time of sending; nothing of it is kept. */
@NullMarked
package vn.dondoc.notifying.contact;

import org.jspecify.annotations.NullMarked;
