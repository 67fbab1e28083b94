package vn.dondoc.reporting.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import vn.dondoc.contracts.assignment.AssignmentIssued;
import vn.dondoc.contracts.assignment.AssignmentRole;
import vn.dondoc.contracts.assignment.AssignmentState;
import vn.dondoc.contracts.assignment.Occurrence;
import vn.dondoc.contracts.assignment.OccurrenceExtended;
import vn.dondoc.contracts.assignment.OccurrenceState;
import vn.dondoc.platform.messaging.Envelope;
import vn.dondoc.reporting.standing.Occurrence.Due;

class DueDatesTests {

    private static final Instant ISSUED = Instant.parse("2026-01-05T00:00:00Z");
    private static final Instant GRANTED = Instant.parse("2026-03-20T00:00:00Z");

    private static AssignmentState due(String dueOn) {
        var one =
                new Occurrence(1, LocalDate.parse(dueOn), OccurrenceState.NOT_STARTED, 0, null, false, null, List.of());
        return new AssignmentState(
                "p:I.1:a",
                "demo",
                "p",
                "I.1",
                "a",
                AssignmentRole.LEAD,
                "Tuyên truyền",
                null,
                List.of(one),
                ISSUED,
                null);
    }

    private static Document issued() {
        var state = due("2026-03-31");
        return DueDates.entry(state, new Envelope<>("e-1", new AssignmentIssued(state), 1, ISSUED));
    }

    private static Document extended() {
        var state = due("2026-04-15");
        return DueDates.entry(state, new Envelope<>("e-2", new OccurrenceExtended(state, 1), 2, GRANTED));
    }

    @Test
    void anExtensionIsReadWhateverCameFirst() {
        for (var history : List.of(List.of(issued(), extended()), List.of(extended(), issued()))) {
            assertThat(DueDates.of(new Document("history", history)))
                    .containsEntry(
                            1,
                            List.of(
                                    new Due(LocalDate.parse("2026-03-31"), ISSUED),
                                    new Due(LocalDate.parse("2026-04-15"), GRANTED)));
        }
    }
}
