/** The cases that decide arguments, properties that hold for any facts, and the comparison with the outside oracle. */
@NullMarked
package vn.dondoc.reporting.standing;

import org.jspecify.annotations.NullMarked;
