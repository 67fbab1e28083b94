/** Following up (theo dõi): every unit's sheet, kept in step with what happens and with the time, and what is read off it. */
@NullMarked
package vn.dondoc.reporting.tracking;

import org.jspecify.annotations.NullMarked;
