/** Units of the province in time: who they are, where they stand, who succeeds them, how to reach them. */
@NullMarked
package vn.dondoc.planning.unit;

import org.jspecify.annotations.NullMarked;
