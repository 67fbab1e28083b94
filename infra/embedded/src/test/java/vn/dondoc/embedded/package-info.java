/** Tests of the stand-ins. */
@NullMarked
package vn.dondoc.embedded;

import org.jspecify.annotations.NullMarked;
