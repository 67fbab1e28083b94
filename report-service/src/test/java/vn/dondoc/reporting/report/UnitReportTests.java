package vn.dondoc.reporting.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.dondoc.contracts.report.ReportAccepted;
import vn.dondoc.contracts.report.ReportDrafted;
import vn.dondoc.contracts.report.ReportReturned;
import vn.dondoc.contracts.report.ReportStatus;
import vn.dondoc.contracts.report.ReportSubmitted;
import vn.dondoc.platform.store.Change;
import vn.dondoc.platform.web.Refusal;
import vn.dondoc.reporting.regime.ReportPeriod;

class UnitReportTests {

    private static final Instant NOON = Instant.parse("2026-03-10T05:00:00Z");
    private static final LocalDate DUE = LocalDate.parse("2026-03-17");
    private static final LocalDate LATER = LocalDate.parse("2026-03-31");
    private static final Place PLACE = new Place("plan", "a", ReportPeriod.parse("2026-Q1"));
    private static final Content TEXT = content("Đã đăng 02 tin, bài");
    private static final Content NOTHING = content(null);

    private static Content content(@Nullable String results) {
        return new Content(List.of(), results, null, null, false, null);
    }

    private static UnitReport draft(Content content) {
        return UnitReport.draft("demo", PLACE, DUE, content, "a", NOON).state();
    }

    private static UnitReport submitted() {
        return state(draft(TEXT).submit(DUE, "a", NOON));
    }

    private static UnitReport state(Optional<Change<UnitReport>> change) {
        return change.orElseThrow().state();
    }

    @Test
    void aDraftIsAnnouncedWithoutItsContent() {
        var change = UnitReport.draft("demo", PLACE, DUE, TEXT, "a", NOON);

        assertThat(change.state().id()).isEqualTo("plan:a:2026-Q1");
        assertThat(change.event()).isEqualTo(new ReportDrafted(change.state().wire()));
        assertThat(change.event().toString()).doesNotContain("tin, bài");
    }

    @Test
    void aSubmissionFreezesTheDueDate() {
        var first = draft(TEXT).submit(LATER, "a", NOON).orElseThrow();
        var returned = state(first.state().giveBack("Bổ sung", "home-affairs", NOON));
        var again = state(returned.submit(DUE, "a", NOON.plusSeconds(60)));

        assertThat(first.event()).isInstanceOf(ReportSubmitted.class);
        assertThat(again.dueOn()).isEqualTo(LATER);
        assertThat(again.firstSubmittedAt()).isEqualTo(NOON);
        assertThat(again.wire().submissions()).hasSize(2);
    }

    @Test
    void anEmptyReportIsNoReport() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> draft(NOTHING).submit(DUE, "a", NOON))
                .matches(refusal -> refusal.status().value() == 422);
    }

    @Test
    void nothingToReportNeedsAReason() {
        var silent = new Content(List.of(), null, null, null, true, " ");
        var explained = new Content(List.of(), null, null, null, true, "Không phát sinh");

        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> draft(silent).submit(DUE, "a", NOON));
        assertThat(state(draft(explained).submit(DUE, "a", NOON))
                        .wire()
                        .submissions()
                        .get(0)
                        .nothingToReport())
                .isTrue();
    }

    @Test
    void whatWasSentCannotBeChanged() {
        assertThat(submitted().redraft(TEXT)).isEmpty();
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> submitted().redraft(content("Khác")))
                .matches(refusal -> refusal.code().equals("report-sent"));
    }

    @Test
    void aReturnedReportCanBeChangedAndSentAgain() {
        var change =
                submitted().giveBack("Bổ sung số liệu", "home-affairs", NOON).orElseThrow();
        var redrafted = state(change.state().redraft(content("Đã bổ sung")));
        var again = state(redrafted.submit(DUE, "a", NOON.plusSeconds(60)));

        assertThat(change.event()).isInstanceOf(ReportReturned.class);
        assertThat(redrafted.status()).isEqualTo(ReportStatus.RETURNED);
        assertThat(again.status()).isEqualTo(ReportStatus.SUBMITTED);
        assertThat(again.history())
                .extracting(Step::kind)
                .containsExactly(Step.Kind.DRAFTED, Step.Kind.SUBMITTED, Step.Kind.RETURNED, Step.Kind.SUBMITTED);
    }

    @Test
    void onlyWhatWasSubmittedIsAcceptedOrReturned() {
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> draft(TEXT).accept("home-affairs", NOON));
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> draft(TEXT).giveBack("Lý do", "home-affairs", NOON));
        var accepted = submitted().accept("home-affairs", NOON).orElseThrow();
        assertThat(accepted.event()).isInstanceOf(ReportAccepted.class);
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> accepted.state().giveBack("Lý do", "home-affairs", NOON));
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> accepted.state().submit(DUE, "a", NOON));
    }

    @Test
    void theSameAgainIsNothing() {
        var returned = state(submitted().giveBack("Lý do", "home-affairs", NOON));
        var accepted = state(submitted().accept("home-affairs", NOON));

        assertThat(submitted().submit(DUE, "a", NOON)).isEmpty();
        assertThat(returned.giveBack("Lý do", "home-affairs", NOON)).isEmpty();
        assertThat(accepted.accept("home-affairs", NOON)).isEmpty();
    }
}
