/** Stands for the platform's own package, which the rules know by name only. */
@NullMarked
package vn.dondoc.platform.security;

import org.jspecify.annotations.NullMarked;
