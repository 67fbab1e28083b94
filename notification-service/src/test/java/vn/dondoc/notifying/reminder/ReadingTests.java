package vn.dondoc.notifying.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.dondoc.contracts.assignment.AssignmentRole;
import vn.dondoc.contracts.assignment.AssignmentState;
import vn.dondoc.contracts.assignment.Occurrence;
import vn.dondoc.contracts.assignment.OccurrenceState;

/** What is owed under an assignment, and the words for it. */
class ReadingTests {

    private static final LocalDate DUE = LocalDate.parse("2026-02-03");
    private static final LocalDate TODAY = LocalDate.parse("2026-01-20");

    private static AssignmentState assignment(AssignmentRole role, OccurrenceState... states) {
        return assignment(role, null, null, states);
    }

    private static AssignmentState assignment(
            AssignmentRole role,
            @Nullable Instant cancelledAt,
            @Nullable LocalDate owedFrom,
            OccurrenceState... states) {
        var occurrences = Stream.iterate(1, n -> n + 1)
                .limit(states.length)
                .map(n -> new Occurrence(n, DUE, states[n - 1], 0, null, false, null, List.of()))
                .toList();
        return new AssignmentState(
                "plan:I.1:u",
                "p",
                "plan",
                "I.1",
                "u",
                role,
                "Khảo sát",
                null,
                occurrences,
                Instant.EPOCH,
                cancelledAt,
                owedFrom);
    }

    private static List<Boolean> open(AssignmentState state) {
        return AssignmentReading.owed(state, List.of(), TODAY).stream()
                .map(Obligation::open)
                .toList();
    }

    @Test
    void theLeadOwesWhatItHasNeitherDoneNorGivenUp() {
        assertThat(open(assignment(AssignmentRole.LEAD, OccurrenceState.values())))
                .containsExactly(true, true, false, false, false);
    }

    @Test
    void whoCoordinatesOwesNothingByADate() {
        assertThat(open(assignment(AssignmentRole.COORDINATE, OccurrenceState.NOT_STARTED)))
                .containsExactly(false);
    }

    @Test
    void whatAnAmendmentTookAwayIsOwedNoMore() {
        var two = assignment(AssignmentRole.LEAD, OccurrenceState.NOT_STARTED, OccurrenceState.NOT_STARTED);
        var before = AssignmentReading.owed(two, List.of(), TODAY);
        var one = assignment(AssignmentRole.LEAD, OccurrenceState.NOT_STARTED);

        assertThat(AssignmentReading.owed(one, before, TODAY))
                .extracting(owed -> owed.id() + " " + owed.open())
                .containsExactly("plan:u:task~I.1:1 true", "plan:u:task~I.1:2 false");
    }

    @Test
    void whatWasDueBeforeTheUnitTookOverIsNotOwed() {
        var fromThatDay = assignment(AssignmentRole.LEAD, null, DUE, OccurrenceState.NOT_STARTED);
        var later = assignment(AssignmentRole.LEAD, null, DUE.plusDays(1), OccurrenceState.NOT_STARTED);

        assertThat(open(fromThatDay)).containsExactly(true);
        assertThat(open(later)).containsExactly(false);
    }

    @Test
    void whatIsDueBeforeATaskGoesStaysOwed() {
        var july = Instant.parse("2026-06-30T17:00:00Z");
        var dropped =
                assignment(AssignmentRole.LEAD, july, null, OccurrenceState.NOT_STARTED, OccurrenceState.CANCELLED);

        assertThat(open(dropped)).containsExactly(true, false);
    }

    @Test
    void severalOccurrencesAreToldApartByNumber() {
        var two = assignment(AssignmentRole.LEAD, OccurrenceState.NOT_STARTED, OccurrenceState.NOT_STARTED);

        assertThat(AssignmentReading.owed(two, List.of(), TODAY))
                .extracting(Wording::title)
                .containsExactly("Nhiệm vụ: Khảo sát (lần 1)", "Nhiệm vụ: Khảo sát (lần 2)");
    }

    @Test
    void aReportOnRequestHasANameInsteadOfAPeriod() {
        assertThat(Wording.period("2026-Q1")).isEqualTo("quý I/2026");
        assertThat(Wording.period("bao-cao-bao-so-3")).isEqualTo("kỳ bao-cao-bao-so-3");
    }

    @Test
    void onlyAnAnswerOfTheMailServerCountsAsAnAttempt() {
        var sending = Progress.planned("daily").sending("digest");
        var now = Instant.parse("2026-01-27T01:00:00Z");

        assertThat(sending.putBack("smtp-451", now).attempts()).isEqualTo(1);
        assertThat(sending.putBack("connection", now).attempts()).isZero();
    }

    @Test
    void noCellBecomesAFormula() {
        assertThat(LedgerSheet.harmless("=1+1")).isEqualTo("'=1+1");
        assertThat(LedgerSheet.harmless("@x")).isEqualTo("'@x");
        assertThat(LedgerSheet.harmless("T-5")).isEqualTo("T-5");
    }
}
