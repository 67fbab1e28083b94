package vn.dondoc.reporting.rulebook;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.dondoc.contracts.Lists;
import vn.dondoc.contracts.assignment.AssignmentRole;
import vn.dondoc.contracts.assignment.AssignmentState;
import vn.dondoc.contracts.evidence.EvidenceState;
import vn.dondoc.contracts.report.ReportState;
import vn.dondoc.contracts.report.WaiverState;
import vn.dondoc.reporting.regime.Filing;
import vn.dondoc.reporting.regime.ReportPeriod;
import vn.dondoc.reporting.standing.Occurrence;
import vn.dondoc.reporting.standing.Piece;
import vn.dondoc.reporting.standing.Waiver;

/** What happened, from the form in which it travels to the form in which the compliance rule works on it. */
public final class FactReading {

    private FactReading() {}

    public static Piece piece(EvidenceState state) {
        return new Piece(
                state.id(),
                state.unitId(),
                state.type(),
                state.channel(),
                state.title(),
                state.occurredOn(),
                state.url(),
                state.receivedAt(),
                state.decisions(),
                state.settlements(),
                state.withdrawnAt(),
                Lists.copy(state.earlier()));
    }

    /** The due date is frozen from the first submission on. */
    public static Filing filing(ReportState state) {
        return new Filing(
                state.unitId(),
                ReportPeriod.parse(state.period()),
                state.submissions().isEmpty() ? null : state.dueOn(),
                state.submissions(),
                state.acceptances(),
                state.returns());
    }

    public static Waiver waiver(WaiverState state) {
        return new Waiver(
                state.unitId(),
                state.quotaId(),
                ReportPeriod.parse(state.period()),
                state.dueOn(),
                state.grantedAt(),
                state.revokedAt(),
                state.reason());
    }

    /**
     * The occurrences of an assignment. A unit that only coordinates (phối hợp) completes nothing.
     *
     * @param dues by occurrence, every due date it was given
     */
    public static List<Occurrence> occurrences(AssignmentState state, Map<Integer, List<Occurrence.Due>> dues) {
        List<Occurrence> found = new ArrayList<>();
        if (state.role() == AssignmentRole.LEAD) {
            state.occurrences()
                    .forEach(one -> found.add(new Occurrence(
                            state.taskId(),
                            one.n(),
                            dues.getOrDefault(one.n(), List.of(new Occurrence.Due(one.dueOn(), Instant.EPOCH))),
                            one.changes())));
        }
        return found;
    }
}
