/** The clock that is moved by hand. */
@NullMarked
package vn.dondoc.local.control;

import org.jspecify.annotations.NullMarked;
