/** Files that units attach to a piece of evidence: received in chunks, told apart by content, never replaced. */
@NullMarked
package vn.dondoc.reporting.attachment;

import org.jspecify.annotations.NullMarked;
