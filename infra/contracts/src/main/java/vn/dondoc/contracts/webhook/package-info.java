/** Where units want to be told of what concerns them. */
@NullMarked
package vn.dondoc.contracts.webhook;

import org.jspecify.annotations.NullMarked;
