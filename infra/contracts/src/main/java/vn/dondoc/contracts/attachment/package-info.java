/** Files that units keep with their pieces of evidence. */
@NullMarked
package vn.dondoc.contracts.attachment;

import org.jspecify.annotations.NullMarked;
