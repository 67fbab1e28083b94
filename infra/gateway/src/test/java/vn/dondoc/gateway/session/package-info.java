/** The store of sessions against the real protocol. */
@NullMarked
package vn.dondoc.gateway.session;

import org.jspecify.annotations.NullMarked;
