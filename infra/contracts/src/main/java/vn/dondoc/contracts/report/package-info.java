/** Reports of units, and what Home Affairs grants them. */
@NullMarked
package vn.dondoc.contracts.report;

import org.jspecify.annotations.NullMarked;
