/** Measurements of the whole system from outside, by its public interface, on demand. */
@NullMarked
package vn.dondoc.bench;

import org.jspecify.annotations.NullMarked;
