package vn.dondoc.tasking.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.dondoc.contracts.assignment.ExtensionRefused;
import vn.dondoc.contracts.assignment.ExtensionRequested;
import vn.dondoc.platform.store.Change;
import vn.dondoc.platform.web.Refusal;
import vn.dondoc.tasking.assignment.ExtensionRequest.Outcome;

class ExtensionsTests {

    private static final Instant AT = Instant.parse("2026-03-20T01:00:00Z");
    private static final LocalDate APRIL = LocalDate.parse("2026-04-15");
    private static final LocalDate MAY = LocalDate.parse("2026-05-15");
    private static final Assignment QUARTERLY = Samples.assignment(Samples.QUARTERLY);

    private static Assignment after(Optional<Change<Assignment>> change) {
        return change.orElseThrow().state();
    }

    private static Assignment asked() {
        return after(Extensions.ask(QUARTERLY, 1, APRIL, "bão", "lead", AT));
    }

    private static List<Outcome> outcomes(Assignment assignment) {
        return assignment.particulars().requests().stream()
                .map(ExtensionRequest::outcome)
                .toList();
    }

    private static void refused(String code, Runnable decision) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(decision::run)
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    @Test
    void askingMovesNothing() {
        var change = Extensions.ask(QUARTERLY, 1, APRIL, "bão", "lead", AT).orElseThrow();

        assertThat(change.event())
                .isEqualTo(new ExtensionRequested(change.state().facts(), 1, APRIL));
        assertThat(change.state().facts()).isEqualTo(QUARTERLY.facts());
        assertThat(change.state().version()).isEqualTo(2);
        assertThat(WaitingFor.of(change.state(), change.state().occurrence(1))).isEqualTo(WaitingFor.HOME_AFFAIRS);
        assertThat(WaitingFor.of(change.state(), change.state().occurrence(2))).isEqualTo(WaitingFor.UNIT);
    }

    @Test
    void theSameRequestAgainChangesNothing() {
        assertThat(Extensions.ask(asked(), 1, APRIL, "bão", "lead", AT)).isEmpty();
    }

    @Test
    void anotherRequestReplacesTheFirst() {
        assertThat(outcomes(after(Extensions.ask(asked(), 1, MAY, "bão", "lead", AT))))
                .containsExactly(Outcome.LAPSED, Outcome.OPEN);
    }

    @Test
    void homeAffairsMayGrantAnotherDate() {
        var granted = after(Extensions.grant(asked(), 1, MAY, "đến tháng 5", "snv", AT));

        assertThat(granted.occurrence(1).dueOn()).isEqualTo(MAY);
        assertThat(granted.particulars().requests())
                .containsExactly(new ExtensionRequest(
                        1, APRIL, "bão", AT, "lead", Outcome.GRANTED, MAY, "đến tháng 5", AT, "snv"));
        assertThat(WaitingFor.of(granted, granted.occurrence(1))).isEqualTo(WaitingFor.UNIT);
    }

    @Test
    void homeAffairsMayRefuseWithReason() {
        var change =
                Extensions.refuse(asked(), 1, "đã gia hạn một lần", "snv", AT).orElseThrow();

        assertThat(change.event()).isEqualTo(new ExtensionRefused(change.state().facts(), 1));
        assertThat(change.state().occurrence(1)).isEqualTo(QUARTERLY.occurrence(1));
        assertThat(outcomes(change.state())).containsExactly(Outcome.REFUSED);
        assertThat(change.state().particulars().requests().get(0).answer()).isEqualTo("đã gia hạn một lần");
    }

    @Test
    void afterARefusalTheUnitMayAskAgain() {
        var refused = after(Extensions.refuse(asked(), 1, "x", "snv", AT));

        assertThat(outcomes(after(Extensions.ask(refused, 1, APRIL, "bão", "lead", AT))))
                .containsExactly(Outcome.REFUSED, Outcome.OPEN);
    }

    @Test
    void onlyWhatWasAskedCanBeRefused() {
        refused("extension-not-requested", () -> Extensions.refuse(QUARTERLY, 1, "x", "snv", AT));
        refused("extension-not-requested", () -> Extensions.refuse(asked(), 2, "x", "snv", AT));
    }

    @Test
    void anEarlierDateOrTheSameIsNoExtension() {
        refused("invalid", () -> Extensions.ask(QUARTERLY, 1, LocalDate.parse("2026-03-31"), "x", "lead", AT));
        refused("invalid", () -> Extensions.ask(QUARTERLY, 1, LocalDate.parse("2026-03-30"), "x", "lead", AT));
    }

    @Test
    void aRequestLapsesWhenTheOccurrenceEnds() {
        assertThat(outcomes(after(asked().complete(1, null, List.of(), "clerk", AT))))
                .containsExactly(Outcome.LAPSED);
        assertThat(outcomes(after(asked().giveUp(1, "x", "lead", AT)))).containsExactly(Outcome.LAPSED);
    }

    @Test
    void whatHasEndedTakesNoRequest() {
        var done = after(QUARTERLY.complete(1, null, List.of(), "clerk", AT));

        refused("occurrence-closed", () -> Extensions.ask(done, 1, APRIL, "x", "lead", AT));
        refused("occurrence-closed", () -> Extensions.refuse(done, 1, "x", "snv", AT));
    }
}
