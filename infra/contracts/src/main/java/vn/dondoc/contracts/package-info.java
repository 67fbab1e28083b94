/** What the services tell each other: the events, their names on the wire and the one JSON mapper for them. */
@NullMarked
package vn.dondoc.contracts;

import org.jspecify.annotations.NullMarked;
