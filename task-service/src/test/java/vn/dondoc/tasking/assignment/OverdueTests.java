package vn.dondoc.tasking.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.dondoc.contracts.assignment.OccurrenceOverdue;
import vn.dondoc.platform.store.Change;
import vn.dondoc.platform.time.Window;

/** When an occurrence is announced as overdue. */
class OverdueTests {

    private static final Instant STILL_MARCH = Instant.parse("2026-03-31T16:59:59.999Z");
    private static final Instant APRIL = Instant.parse("2026-03-31T17:00:00Z");
    private static final Instant AUGUST = Instant.parse("2026-08-01T00:00:00Z");
    private static final Assignment QUARTERLY = Samples.assignment(Samples.QUARTERLY);

    private static Optional<Change<Assignment>> announced(Assignment assignment, Instant at) {
        return assignment.announceOverdue(Samples.ALWAYS, at);
    }

    private static Assignment after(Optional<Change<Assignment>> change) {
        return change.orElseThrow().state();
    }

    @Test
    void whatPassedIsAnnouncedOnce() {
        assertThat(announced(QUARTERLY, STILL_MARCH)).isEmpty();
        var change = announced(QUARTERLY, APRIL).orElseThrow();

        assertThat(change.event())
                .isEqualTo(new OccurrenceOverdue(change.state().facts(), 1, LocalDate.parse("2026-03-31")));
        assertThat(change.state().facts()).isEqualTo(QUARTERLY.facts());
        assertThat(announced(change.state(), APRIL)).isEmpty();
    }

    @Test
    void afterADowntimeEachMissedDateIsAnnounced() {
        var first = after(announced(QUARTERLY, AUGUST));
        var second = after(announced(first, AUGUST));

        assertThat(announced(second, AUGUST)).isEmpty();
        assertThat(second.particulars().announced())
                .extracting(day -> day.on().toString())
                .containsExactly("2026-03-31", "2026-06-30");
    }

    @Test
    void whatHasEndedIsNotOverdue() {
        var done = after(QUARTERLY.complete(1, null, List.of(), "clerk", APRIL));
        var impossible = after(QUARTERLY.giveUp(1, "x", "lead", APRIL));

        assertThat(announced(done, APRIL)).isEmpty();
        assertThat(announced(impossible, APRIL)).isEmpty();
    }

    @Test
    void anExtendedDateThatPassesIsNews() {
        var announced = after(announced(QUARTERLY, APRIL));
        var extended = after(Extensions.grant(announced, 1, LocalDate.parse("2026-04-15"), "bão", "snv", APRIL));

        assertThat(announced(extended, APRIL)).isEmpty();
        assertThat(announced(extended, Instant.parse("2026-04-15T17:00:00Z"))).isPresent();
    }

    @Test
    void whatIsReopenedAfterItsAnnouncedDateIsNoNews() {
        var late = after(after(announced(QUARTERLY, APRIL)).complete(1, null, List.of(), "clerk", APRIL));

        assertThat(announced(after(late.reopen(1, "thiếu ảnh", "snv", APRIL)), APRIL))
                .isEmpty();
    }

    @Test
    void whatTheUnitDoesNotOweIsNotAnnounced() {
        var fromJuly = new Window(LocalDate.parse("2026-07-01"), LocalDate.MAX);

        assertThat(QUARTERLY.announceOverdue(fromJuly, AUGUST)).isEmpty();
    }
}
