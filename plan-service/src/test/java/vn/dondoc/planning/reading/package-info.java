/** Tests of the package of the same name. */
@NullMarked
package vn.dondoc.planning.reading;

import org.jspecify.annotations.NullMarked;
