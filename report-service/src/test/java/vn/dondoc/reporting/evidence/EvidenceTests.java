package vn.dondoc.reporting.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dondoc.contracts.evidence.EvidenceClaimed;
import vn.dondoc.contracts.evidence.EvidenceDecided;
import vn.dondoc.contracts.evidence.EvidenceSubmitted;
import vn.dondoc.contracts.evidence.EvidenceWithdrawn;
import vn.dondoc.contracts.evidence.Outcome;
import vn.dondoc.platform.store.Change;
import vn.dondoc.platform.web.Refusal;

class EvidenceTests {

    private static final Instant NOON = Instant.parse("2026-03-10T05:00:00Z");
    private static final LocalDate DAY = LocalDate.parse("2026-03-09");
    private static final Content CONTENT = content("Tin");

    private static Content content(String title) {
        return new Content("plan", "a", "NEWS_ITEM", "TOWN_PORTAL", title, DAY, null, null);
    }

    private static Evidence submitted() {
        return Evidence.submit("e1", "demo", CONTENT, NOON).state();
    }

    private static Ruling published(Instant at) {
        return new Ruling(Outcome.PUBLISHED, DAY, null, null, at);
    }

    private static Ruling rejected(Instant at) {
        return new Ruling(Outcome.REJECTED, null, null, "Không đúng lĩnh vực", at);
    }

    private static Evidence state(Optional<Change<Evidence>> change) {
        return change.orElseThrow().state();
    }

    @Test
    void whatIsSubmittedTravelsWhole() {
        var change = Evidence.submit("e1", "demo", CONTENT, NOON);

        assertThat(change.state().version()).isEqualTo(1);
        assertThat(change.state().state()).isEqualTo(Evidence.State.SUBMITTED);
        assertThat(change.event())
                .isEqualTo(new EvidenceSubmitted(change.state().wire()));
    }

    @Test
    void theSameContentAgainIsNothing() {
        assertThat(submitted().correct(CONTENT)).isEmpty();
    }

    @Test
    void aCorrectionKeepsTheInstantOfReceipt() {
        var change = submitted().correct(content("Tin đã sửa")).orElseThrow();

        assertThat(change.state().receivedAt()).isEqualTo(NOON);
        assertThat(change.state().version()).isEqualTo(2);
        assertThat(change.event()).isInstanceOf(EvidenceSubmitted.class);
    }

    @Test
    void whatWasDecidedCannotBeCorrected() {
        var decided = state(submitted().decide(published(NOON)));

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> decided.correct(content("Khác")))
                .matches(refusal -> refusal.code().equals("evidence-decided"));
        assertThat(decided.correct(CONTENT)).isEmpty();
    }

    @Test
    void aPieceCannotBeMovedToAnotherUnit() {
        var other = new Content("plan", "b", "NEWS_ITEM", "TOWN_PORTAL", "Tin", DAY, null, null);

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> submitted().correct(other))
                .matches(refusal -> refusal.status().value() == 409);
    }

    @Test
    void theLastDecisionHolds() {
        var piece = state(submitted().decide(rejected(NOON)));
        var change = piece.decide(published(NOON.plusSeconds(60))).orElseThrow();

        assertThat(change.state().state()).isEqualTo(Evidence.State.PUBLISHED);
        assertThat(change.state().wire().decisions()).hasSize(2);
        assertThat(change.event()).isInstanceOf(EvidenceDecided.class);
    }

    @Test
    void theSameDecisionAgainIsNothing() {
        var piece = state(submitted().decide(published(NOON)));

        assertThat(piece.decide(published(NOON.plusSeconds(60)))).isEmpty();
    }

    @Test
    void theReasonStaysHere() {
        var change = submitted().decide(rejected(NOON)).orElseThrow();

        assertThat(change.event().toString()).doesNotContain("lĩnh vực");
    }

    @Test
    void aSettlementIsKeptOncePerUnit() {
        var change = submitted().settle("b", NOON).orElseThrow();

        assertThat(change.event()).isInstanceOf(EvidenceClaimed.class);
        assertThat(change.state().settle("b", NOON.plusSeconds(1))).isEmpty();
        assertThat(state(change.state().settle("a", NOON.plusSeconds(1))).settlements())
                .hasSize(2);
    }

    @Test
    void whatNobodyDecidedCanBeWithdrawn() {
        var change = submitted().withdraw("Gửi nhầm", NOON).orElseThrow();

        assertThat(change.event()).isInstanceOf(EvidenceWithdrawn.class);
        assertThat(change.state().withdraw("Gửi nhầm", NOON)).isEmpty();
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> change.state().decide(published(NOON)))
                .matches(refusal -> refusal.code().equals("evidence-withdrawn"));
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> state(submitted().decide(published(NOON))).withdraw("Gửi nhầm", NOON));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://phuong.example/tin",
                "javascript:alert(1)",
                "phuong.example/tin",
                "https://",
                "https:// phuong.example",
                "mailto:a@phuong.example"
            })
    void onlyWebAddressesAreAddresses(String url) {
        assertThat(Receiving.isAddress(url)).isFalse();
        assertThat(Receiving.isAddress("https://phuong.example/tin?id=1&utm_source=x#a"))
                .isTrue();
    }
}
