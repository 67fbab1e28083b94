/** Proposes a plan for a document that was sent in; a person decides about it. */
@NullMarked
package vn.dondoc.planning.proposal;

import org.jspecify.annotations.NullMarked;
