/** Tests of the test support. */
@NullMarked
package vn.dondoc.testing;

import org.jspecify.annotations.NullMarked;
