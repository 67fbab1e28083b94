/** Local copies of the units and working calendars of the province, which several services need. */
@NullMarked
package vn.dondoc.platform.register;

import org.jspecify.annotations.NullMarked;
