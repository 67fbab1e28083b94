/** The one-command launcher: everything the product needs, on one machine, in one child process. */
@NullMarked
package vn.dondoc.local;

import org.jspecify.annotations.NullMarked;
