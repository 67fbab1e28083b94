/** The one origin: routes to the services, bounds what comes in, and joins health and API descriptions. */
@NullMarked
package vn.dondoc.gateway;

import org.jspecify.annotations.NullMarked;
