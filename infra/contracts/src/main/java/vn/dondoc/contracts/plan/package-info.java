/** Plans: tasks, quotas and the reporting regime, in all their versions. */
@NullMarked
package vn.dondoc.contracts.plan;

import org.jspecify.annotations.NullMarked;
