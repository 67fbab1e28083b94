@NullMarked
package vn.dondoc.planning.sheet;

import org.jspecify.annotations.NullMarked;
