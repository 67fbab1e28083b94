/** Calls to addresses that others chose. */
@NullMarked
package vn.dondoc.platform.net;

import org.jspecify.annotations.NullMarked;
