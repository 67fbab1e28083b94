/** Tests of the package of the same name. */
@NullMarked
package vn.dondoc.planning.recognition;

import org.jspecify.annotations.NullMarked;
