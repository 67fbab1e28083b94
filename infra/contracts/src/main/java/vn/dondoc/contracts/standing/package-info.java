/** Standings: how each unit stands against each quota and report it owes. */
@NullMarked
package vn.dondoc.contracts.standing;

import org.jspecify.annotations.NullMarked;
