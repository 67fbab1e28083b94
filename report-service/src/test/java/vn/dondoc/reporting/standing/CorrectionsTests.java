package vn.dondoc.reporting.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dondoc.reporting.standing.World.at;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.dondoc.contracts.plan.ChannelMatch;
import vn.dondoc.contracts.plan.CountedFact;
import vn.dondoc.contracts.plan.Frequency;
import vn.dondoc.contracts.standing.CellStatus;
import vn.dondoc.platform.time.Period;

/** A correction of what counts: the earlier content is as if withdrawn then, the new one as if received then. */
class CorrectionsTests {

    private static final String ARTICLE = "https://nganam.example/tin/1";

    private static final Matching SENT =
            new Matching(Set.of("NEWS_ITEM"), Set.of(), ChannelMatch.ANY, CountedFact.SUBMITTED);

    private final World world = new World()
            .unit("a")
            .unit("b")
            .unit("c")
            .plan(Quotas.plan(Quotas.quota("M", Quotas.count(1), SENT, Frequency.MONTH)));

    private CellStatus status(String unit, String period, String asOf) {
        return world.sheet(unit, at(asOf)).cell("M", Period.parse(period)).status();
    }

    private void corrected(String id, String unitId, String occurredOn, @Nullable String url, String when) {
        var content = new Piece(
                id,
                unitId,
                "NEWS_ITEM",
                "TOWN_PORTAL",
                "Tin " + id,
                LocalDate.parse(occurredOn),
                url,
                at(when),
                List.of(),
                List.of(),
                null);
        assertThat(world.corrected(content)).isTrue();
    }

    @Test
    void aPlaceHolderDoesNotMakeWhatReplacesItOnTime() {
        world.sent("e", "a", "2026-03-31T09:00", null);
        corrected("e", "a", "2026-03-30", ARTICLE, "2026-04-20T09:00");

        assertThat(status("a", "2026-03", "2026-04-02T09:00")).isEqualTo(CellStatus.MET);
        assertThat(status("a", "2026-03", "2026-04-21T09:00")).isEqualTo(CellStatus.MET_LATE);
        assertThat(world.sheet("a", at("2026-04-21T09:00"))
                        .explain("M", Period.parse("2026-03"))
                        .verdicts())
                .containsExactly(new Verdict(Verdict.Source.EVIDENCE, "e", Reason.LATE));
    }

    @Test
    void anEarlierInstantGivesWhatThePieceSaidThen() {
        world.sent("e", "a", "2026-03-10T09:00", null);
        corrected("e", "a", "2026-02-10", null, "2026-04-05T09:00");

        assertThat(status("a", "2026-03", "2026-03-20T09:00")).isEqualTo(CellStatus.MET);
        assertThat(status("a", "2026-03", "2026-04-06T09:00")).isEqualTo(CellStatus.MISSED);
        assertThat(status("a", "2026-02", "2026-03-20T09:00")).isEqualTo(CellStatus.MISSED);
        assertThat(status("a", "2026-02", "2026-04-06T09:00")).isEqualTo(CellStatus.MET_LATE);
    }

    @Test
    void whoComesToAnAddressByACorrectionDidNotSendItFirst() {
        world.sent("b1", "b", "2026-01-01T09:00", null).sent("c1", "c", "2026-03-02T09:00", ARTICLE);
        corrected("b1", "b", "2026-03-01", ARTICLE, "2026-03-05T09:00");

        assertThat(world.claims(at("2026-03-06T00:00")).flagged()).containsExactly("b1");
    }

    @Test
    void whoLeavesAnAddressLeavesItToTheNext() {
        world.sent("b1", "b", "2026-03-01T09:00", ARTICLE).sent("c1", "c", "2026-03-02T09:00", ARTICLE);
        corrected("b1", "b", "2026-03-01", ARTICLE + "0", "2026-03-05T09:00");

        assertThat(world.claims(at("2026-03-04T00:00")).flagged()).containsExactly("c1");
        assertThat(world.claims(at("2026-03-06T00:00")).flagged()).isEmpty();
        assertThat(SharedAddresses.of(Objects.requireNonNull(world.pieces.get("b1"))))
                .containsExactlyInAnyOrder(ARTICLE, ARTICLE + "0");
    }

    @Test
    void aSettlementIsOfTheAddressThatThePieceHadThen() {
        world.sent("b1", "b", "2026-03-01T09:00", null).sent("c1", "c", "2026-03-02T09:00", ARTICLE);
        corrected("b1", "b", "2026-03-01", ARTICLE, "2026-03-05T09:00");
        world.settled("b1", "b", at("2026-03-06T09:00")).sent("a1", "a", "2026-03-07T09:00", ARTICLE + "0");

        assertThat(world.claims(at("2026-03-08T00:00")).all())
                .containsEntry("c1", new Claims.Claim("b", true, false))
                .containsEntry("a1", new Claims.Claim("a", false, false));
    }

    @Test
    void whoHasSentAPieceIsWhoShowsTheSameAndHasNotTakenItBack() {
        world.sent("a1", "a", "2026-03-01T09:00", ARTICLE)
                .sent("b1", "b", "2026-03-02T09:00", ARTICLE + "/")
                .sent("c1", "c", "2026-03-02T09:00", ARTICLE);
        corrected("c1", "c", "2026-03-02", ARTICLE + "0", "2026-03-05T09:00");

        assertThat(world.claims(at("2026-03-06T00:00")).senders("a1")).containsExactlyInAnyOrder("a", "b");
        world.withdrawn("b1", at("2026-03-06T09:00"));
        assertThat(world.claims(at("2026-03-07T00:00")).senders("a1")).containsExactly("a");
    }
}
