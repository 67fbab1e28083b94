/** How long a large plan takes to become assignments, and what it costs when the process dies on the way. */
@NullMarked
package vn.dondoc.bench.expansion;

import org.jspecify.annotations.NullMarked;
