package vn.dondoc.reporting.standing;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * COMPLETION: completed of all occurrences due in the period, also those not due yet, of the tasks that bind the unit
 * by the version in force on the period's last day (rules 2 and 8). What was due before a succession was the
 * predecessor's (rule 7).
 */
final class Completion {

    private final Unit unit;
    private final Units units;
    private final Map<String, Occurrence> occurrences = new LinkedHashMap<>();
    private final Instant asOf;

    Completion(Unit unit, Units units, UnitFacts facts, Instant asOf) {
        this.unit = unit;
        this.units = units;
        this.asOf = asOf;
        facts.occurrences().forEach(one -> occurrences.putIfAbsent(one.taskId() + "#" + one.n(), one));
    }

    boolean nothingDue(Column column) {
        return due(column).isEmpty();
    }

    Finding find(Column column, Instant tooLate) {
        List<Verdict> verdicts = new ArrayList<>();
        due(column).forEach((id, occurrence) -> {
            Instant doneAt = occurrence.doneAt(asOf);
            Reason reason = doneAt == null ? Reason.NOT_DONE : Reason.counted(doneAt.isBefore(tooLate));
            verdicts.add(new Verdict(Verdict.Source.OCCURRENCE, id, reason));
        });
        return new Finding(
                share(verdicts, Set.of(Reason.ON_TIME, Reason.LATE)),
                share(verdicts, Set.of(Reason.ON_TIME)),
                verdicts);
    }

    private Map<String, Occurrence> due(Column column) {
        Map<String, Scope> tasks = column.version().tasks().stream()
                .collect(Collectors.toMap(Task::id, Task::binds, (first, same) -> first));
        Map<String, Occurrence> due = new LinkedHashMap<>(occurrences);
        due.values().removeIf(occurrence -> !isDue(occurrence, column, tasks.get(occurrence.taskId())));
        return due;
    }

    private boolean isDue(Occurrence occurrence, Column column, @Nullable Scope binds) {
        return binds != null
                && occurrence
                        .dueOn(asOf)
                        .filter(column.window()::contains)
                        .filter(day -> binds.includes(unit, units, day))
                        .isPresent();
    }

    private static Amount share(List<Verdict> verdicts, Set<Reason> counts) {
        long done =
                verdicts.stream().filter(one -> counts.contains(one.reason())).count();
        return Amount.percent(BigDecimal.valueOf(done), BigDecimal.valueOf(verdicts.size()));
    }
}
