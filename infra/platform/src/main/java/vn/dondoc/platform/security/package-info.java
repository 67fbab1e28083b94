/** Who calls, with which roles, and what they may see. */
@NullMarked
package vn.dondoc.platform.security;

import org.jspecify.annotations.NullMarked;
