/** Catalogues of channels and evidence types that plans and evidence name by code. */
@NullMarked
package vn.dondoc.planning.catalogue;

import org.jspecify.annotations.NullMarked;
