/** Plans from the draft through approval and issue to amendments and closure. */
@NullMarked
package vn.dondoc.planning.plan;

import org.jspecify.annotations.NullMarked;
