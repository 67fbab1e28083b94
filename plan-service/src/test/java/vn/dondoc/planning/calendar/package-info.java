/** Tests of the package of the same name. */
@NullMarked
package vn.dondoc.planning.calendar;

import org.jspecify.annotations.NullMarked;
