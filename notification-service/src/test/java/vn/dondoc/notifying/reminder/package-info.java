/** Tests of this package. */
@NullMarked
package vn.dondoc.notifying.reminder;

import org.jspecify.annotations.NullMarked;
