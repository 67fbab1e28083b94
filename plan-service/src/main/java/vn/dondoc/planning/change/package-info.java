/** How decisions are remembered, and tried again when somebody else was faster. */
@NullMarked
package vn.dondoc.planning.change;

import org.jspecify.annotations.NullMarked;
