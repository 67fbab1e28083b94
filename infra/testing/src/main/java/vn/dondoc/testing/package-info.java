/** What tests of every module share: servers, probes, clocks and the rules of the house. */
@NullMarked
package vn.dondoc.testing;

import org.jspecify.annotations.NullMarked;
