package vn.dondoc.reporting.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;
import vn.dondoc.contracts.Wire;
import vn.dondoc.contracts.evidence.EarlierContent;
import vn.dondoc.contracts.evidence.EvidenceClaimed;
import vn.dondoc.contracts.evidence.EvidenceDecided;
import vn.dondoc.contracts.evidence.EvidenceSubmitted;
import vn.dondoc.contracts.evidence.EvidenceWithdrawn;
import vn.dondoc.contracts.evidence.Outcome;
import vn.dondoc.platform.store.Change;
import vn.dondoc.platform.web.Refusal;

class EvidenceTests {

    private static final String ADDRESS = "https://phuong.example/tin/1";
    private static final Instant LATER = Instant.parse("2026-04-20T05:00:00Z");
    private static final Instant NOON = Instant.parse("2026-03-10T05:00:00Z");
    private static final LocalDate DAY = LocalDate.parse("2026-03-09");
    private static final Content CONTENT = content("Tin");

    private static Content content(String title) {
        return content(title, null);
    }

    private static Content content(String title, @Nullable String url) {
        return new Content("plan", "a", "NEWS_ITEM", "TOWN_PORTAL", title, DAY, url, null);
    }

    private static Evidence addressed(String url) {
        return Evidence.submit("e1", "demo", content("Tin", url), NOON).state();
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
        assertThat(submitted().correct(CONTENT, LATER)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {ADDRESS, ADDRESS + "/?utm_source=zalo"})
    void aCorrectionOfWhatDoesNotCountKeepsTheInstantOfReceipt(String url) {
        var change =
                addressed(ADDRESS).correct(content("Tin đã sửa", url), LATER).orElseThrow();

        assertThat(change.state().receivedAt()).isEqualTo(NOON);
        assertThat(change.state().earlier()).isEmpty();
        assertThat(change.state().content().title()).isEqualTo("Tin đã sửa");
        assertThat(change.state().version()).isEqualTo(2);
        assertThat(change.event()).isInstanceOf(EvidenceSubmitted.class);
    }

    @Test
    void aCorrectionOfWhatCountsIsReceivedWhenItComes() {
        var change = submitted().correct(content("Tin", ADDRESS), LATER).orElseThrow();

        assertThat(change.state().receivedAt()).isEqualTo(LATER);
        assertThat(change.state().earlier())
                .containsExactly(new EarlierContent("NEWS_ITEM", "TOWN_PORTAL", "Tin", DAY, null, NOON, LATER));
        assertThat(change.event())
                .isEqualTo(new EvidenceSubmitted(change.state().wire()));
        assertThat(change.state().wire().earlier()).isEqualTo(change.state().earlier());
    }

    @Test
    void theTitleCountsWhereThereIsNoAddress() {
        assertThat(state(submitted().correct(content("Tin khác"), LATER)).receivedAt())
                .isEqualTo(LATER);
        assertThat(state(submitted().correct(content(" TIN"), LATER)).receivedAt())
                .isEqualTo(NOON);
    }

    @Test
    void whatIsSettledCannotBeCorrectedInWhatCounts() {
        var settled = state(addressed(ADDRESS).settle("b", NOON));

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> settled.correct(content("Tin", ADDRESS + "-khac"), LATER))
                .matches(refusal -> refusal.code().equals("evidence-settled"));
        assertThat(settled.correct(content("Tin đã sửa", ADDRESS), LATER)).isPresent();
    }

    @Test
    void whatCountsIsCorrectedTwentyTimesAndNotOnceMore() {
        var piece = submitted();
        for (int n = 1; n <= 20; n++) {
            piece = state(piece.correct(content("Tin " + n), NOON.plusSeconds(n)));
        }
        var full = piece;

        assertThat(full.earlier()).hasSize(20);
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> full.correct(content("Tin"), LATER))
                .matches(refusal -> refusal.code().equals("evidence-corrections"));
    }

    @Test
    void whatWasStoredBeforeThereWereEarlierContentsIsStillRead() {
        var stored = (ObjectNode) Wire.mapper().valueToTree(submitted());
        stored.remove("earlier");

        assertThat(Wire.mapper().treeToValue(stored, Evidence.class)).isEqualTo(submitted());
    }

    @Test
    void aPublishedPieceIsDatedByItsPublication() {
        var published = new Ruling(Outcome.PUBLISHED, DAY.plusDays(30), null, null, NOON);
        var piece = state(submitted().decide(published));
        var april = new EvidenceQuery(null, null, DAY.plusDays(23), null);

        assertThat(april.includes(piece)).isTrue();
        assertThat(april.includes(submitted())).isFalse();
        assertThat(april.includes(state(piece.decide(rejected(LATER))))).isFalse();
    }

    @Test
    void whatWasDecidedCannotBeCorrected() {
        var decided = state(submitted().decide(published(NOON)));

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> decided.correct(content("Khác"), LATER))
                .matches(refusal -> refusal.code().equals("evidence-decided"));
        assertThat(decided.correct(CONTENT, LATER)).isEmpty();
    }

    @Test
    void aPieceCannotBeMovedToAnotherUnit() {
        var other = new Content("plan", "b", "NEWS_ITEM", "TOWN_PORTAL", "Tin", DAY, null, null);

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> submitted().correct(other, LATER))
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
