/** The whole service, seen from outside: HTTP in, events in and out. */
@NullMarked
package vn.dondoc.reporting;

import org.jspecify.annotations.NullMarked;
