/** What is wrong with a request, field by field. */
@NullMarked
package vn.dondoc.planning.input;

import org.jspecify.annotations.NullMarked;
