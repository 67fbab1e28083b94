/** Plans on paper: as official documents in the layout of Decree 30/2020. */
@NullMarked
package vn.dondoc.planning.printing;

import org.jspecify.annotations.NullMarked;
