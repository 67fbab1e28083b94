/** Tests of the package of the same name. */
@NullMarked
package vn.dondoc.planning.plan;

import org.jspecify.annotations.NullMarked;
