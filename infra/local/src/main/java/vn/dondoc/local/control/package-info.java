/** What only a local installation has: the clock that can be moved, and a look at the mails. */
@NullMarked
package vn.dondoc.local.control;

import org.jspecify.annotations.NullMarked;
