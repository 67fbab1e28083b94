/** Tests of the package of the same name. */
@NullMarked
package vn.dondoc.planning.proposal;

import org.jspecify.annotations.NullMarked;
