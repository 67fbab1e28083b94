/** Units of the province: who they are, when they are active, and who succeeds them. */
@NullMarked
package vn.dondoc.contracts.unit;

import org.jspecify.annotations.NullMarked;
