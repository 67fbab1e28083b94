/** The whole system, started as an operator starts it and asked as an agency asks it: by HTTP only. */
@NullMarked
package vn.dondoc.acceptance;

import org.jspecify.annotations.NullMarked;
