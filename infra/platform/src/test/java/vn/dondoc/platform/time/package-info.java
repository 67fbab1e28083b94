/** The date rules, each under three default zones. */
@NullMarked
package vn.dondoc.platform.time;

import org.jspecify.annotations.NullMarked;
