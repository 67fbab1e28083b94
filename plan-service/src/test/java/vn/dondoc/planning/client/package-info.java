/** Clients for the units' own systems: registered, given secrets, rotated, suspended. */
@NullMarked
package vn.dondoc.planning.client;

import org.jspecify.annotations.NullMarked;
