/** Working calendars, one per year: days off and make-up working days. */
@NullMarked
package vn.dondoc.planning.calendar;

import org.jspecify.annotations.NullMarked;
