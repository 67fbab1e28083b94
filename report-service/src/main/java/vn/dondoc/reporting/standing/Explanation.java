package vn.dondoc.reporting.standing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A cell with all that explains it: its column (rule, window, version) and the verdict on each thing (rule 9).
 *
 * @param waiver by which it is exempt, or due later than the column says
 */
public record Explanation(
        Cell cell,
        @Nullable Column column,
        List<Verdict> verdicts,
        @Nullable Waiver waiver) {

    public Explanation {
        verdicts = List.copyOf(verdicts);
    }

    public List<Verdict> counted() {
        return verdicts.stream().filter(verdict -> verdict.reason().counted()).toList();
    }

    public List<Verdict> notCounted() {
        return verdicts.stream().filter(verdict -> !verdict.reason().counted()).toList();
    }
}
