/** The service of units, calendars, catalogues and plans. */
@NullMarked
package vn.dondoc.planning;

import org.jspecify.annotations.NullMarked;
