/** The working calendar of a year, as an administrator maintains it. */
@NullMarked
package vn.dondoc.contracts.calendar;

import org.jspecify.annotations.NullMarked;
