@NullMarked
package vn.dondoc.planning.printing;

import org.jspecify.annotations.NullMarked;
