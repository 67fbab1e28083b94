/** Sample code for the tests of the rules. */
@NullMarked
package vn.dondoc.sample.good;

import org.jspecify.annotations.NullMarked;
