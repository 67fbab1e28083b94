/** Days, periods and working days as the regulations count them: pure values, no clock. */
@NullMarked
package vn.dondoc.platform.time;

import org.jspecify.annotations.NullMarked;
