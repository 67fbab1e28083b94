/** Where secrets come from. */
@NullMarked
package vn.dondoc.platform.secrets;

import org.jspecify.annotations.NullMarked;
