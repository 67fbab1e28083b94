/** What a linked page says of itself, so that a clerk need not type it. */
@NullMarked
package vn.dondoc.reporting.proposal;

import org.jspecify.annotations.NullMarked;
