/** Evidence: what units send, what the editorial board decides about it, and which unit a shared address counts for. */
@NullMarked
package vn.dondoc.reporting.evidence;

import org.jspecify.annotations.NullMarked;
