package vn.dondoc.reporting.standing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.dondoc.contracts.assignment.OccurrenceChange;
import vn.dondoc.contracts.assignment.OccurrenceState;

class OccurrenceTests {

    private static final Instant FEBRUARY = Instant.parse("2026-02-01T00:00:00Z");
    private static final Instant MARCH_20 = Instant.parse("2026-03-20T00:00:00Z");
    private static final Instant MARCH_31 = Instant.parse("2026-03-31T00:00:00Z");
    private static final LocalDate QUARTER_END = LocalDate.parse("2026-03-31");
    private static final LocalDate EXTENDED = LocalDate.parse("2026-04-15");

    private static Occurrence occurrence(OccurrenceChange... changes) {
        return new Occurrence(
                "I.1",
                1,
                List.of(new Occurrence.Due(EXTENDED, MARCH_20), new Occurrence.Due(QUARTER_END, FEBRUARY)),
                List.of(changes));
    }

    @Test
    void anExtendedOneIsDueLaterFromTheExtensionOnAndNotBefore() {
        assertThat(occurrence().dueOn(MARCH_20.minusMillis(1))).contains(QUARTER_END);
        assertThat(occurrence().dueOn(MARCH_20)).contains(EXTENDED);
    }

    @Test
    void whatCannotBeDoneIsDueAndNotDone() {
        var declared = occurrence(new OccurrenceChange(MARCH_31, OccurrenceState.NOT_DONE));

        assertThat(declared.dueOn(MARCH_31)).contains(EXTENDED);
        assertThat(declared.doneAt(MARCH_31)).isNull();
    }

    @Test
    void whatWentToASuccessorIsNotDueAnyMore() {
        var cancelled = occurrence(new OccurrenceChange(MARCH_31, OccurrenceState.CANCELLED));

        assertThat(cancelled.dueOn(MARCH_31)).isEmpty();
        assertThat(cancelled.dueOn(MARCH_20)).contains(EXTENDED);
    }
}
