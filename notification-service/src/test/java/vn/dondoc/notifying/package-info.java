/** Tests of this package. */
@NullMarked
package vn.dondoc.notifying;

import org.jspecify.annotations.NullMarked;
