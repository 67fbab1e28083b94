/** Evidence: something that happened and can be shown. */
@NullMarked
package vn.dondoc.contracts.evidence;

import org.jspecify.annotations.NullMarked;
