/** Systems of the units themselves: who may act for a unit, from which origins, with which secrets. */
@NullMarked
package vn.dondoc.contracts.client;

import org.jspecify.annotations.NullMarked;
