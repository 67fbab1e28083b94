/** Requests for reports outside the rounds of a plan. */
@NullMarked
package vn.dondoc.contracts.request;

import org.jspecify.annotations.NullMarked;
