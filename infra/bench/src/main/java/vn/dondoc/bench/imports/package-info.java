/** How long a large plan takes to be read. */
@NullMarked
package vn.dondoc.bench.imports;

import org.jspecify.annotations.NullMarked;
