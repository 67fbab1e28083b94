/** Stand-ins that keep their data, for running everything on one machine: database, broker, mail. */
@NullMarked
package vn.dondoc.embedded;

import org.jspecify.annotations.NullMarked;
