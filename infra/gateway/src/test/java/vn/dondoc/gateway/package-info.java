/** The gateway before stub services. */
@NullMarked
package vn.dondoc.gateway;

import org.jspecify.annotations.NullMarked;
