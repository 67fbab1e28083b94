package vn.dondoc.tasking.assignment;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.assignment.AssignmentRole;

/**
 * How a unit is bound to a task.
 *
 * @param owedFrom if only because it succeeds a unit that was named: the day of the succession
 */
record Tie(AssignmentRole role, @Nullable LocalDate owedFrom) {}
