/** Tests of the package of the same name. */
@NullMarked
package vn.dondoc.planning.catalogue;

import org.jspecify.annotations.NullMarked;
