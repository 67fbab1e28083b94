package vn.dondoc.notifying.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestConstructor;
import vn.dondoc.contracts.plan.Hardness;
import vn.dondoc.contracts.standing.CellStatus;
import vn.dondoc.platform.messaging.EventSender;
import vn.dondoc.platform.store.Keys;
import vn.dondoc.testing.HotPathRules;

/** What is left behind by an instance that died between two steps. */
@RunningService
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class DigestsIT {

    private final Clockwork clockwork;
    private final Ledger ledger;
    private final Digests digests;
    private final Following following;
    private final Wakeups wakeups;
    private final HotPathRules rules;
    private final ProvinceUnderTest province;

    DigestsIT(
            Clockwork clockwork,
            Ledger ledger,
            Digests digests,
            Following following,
            Wakeups wakeups,
            HotPathRules rules,
            EventSender sender,
            Library library,
            Obligations obligations) {
        this.clockwork = clockwork;
        this.ledger = ledger;
        this.digests = digests;
        this.following = following;
        this.wakeups = wakeups;
        this.rules = rules;
        this.province = new ProvinceUnderTest(sender, library, obligations);
    }

    @AfterEach
    void hotPaths() {
        RunningService.Parts.MACHINE.advance(Duration.ofHours(12));
        rules.check();
    }

    private Reminder row() {
        return rows().get(0);
    }

    private List<Reminder> rows() {
        return ledger.list(
                new Document("_id", new Document("$gt", province.id + ":").append("$lt", province.id + ":\uffff")), 9);
    }

    /** Plans the row, then does what the instance did before it died. */
    private Digest claimed() {
        province.opened("a");
        province.january("a", CellStatus.PENDING, "2026-01-05T08:00");
        clockwork.run(ProvinceUnderTest.at("2026-01-27T06:00"));
        var digest = digests.claim(province.id + ":a:UNIT:2026-01-27:daily").orElseThrow();
        assertThat(ledger.save(row().sending(digest.id(), false))).isTrue();
        return digest;
    }

    private void runAfterTheLease() {
        clockwork.run(ProvinceUnderTest.at("2026-01-27T08:00"));
        assertThat(row().status()).as("the lease still holds").isEqualTo(Status.SENDING);
        RunningService.Parts.MACHINE.advance(Duration.ofMinutes(16));
        clockwork.run(ProvinceUnderTest.at("2026-01-27T08:00"));
        clockwork.run(ProvinceUnderTest.at("2026-01-27T08:01"));
    }

    @Test
    void aDeathBeforeTheMailServerWasSpokenToCostsOnlyTime() {
        var abandoned = claimed();

        runAfterTheLease();

        assertThat(row().status()).isEqualTo(Status.SENT);
        assertThat(province.mails("a")).hasSize(1);
        assertThat(digests.begin(abandoned)).as("the dead one cannot go on").isEmpty();
    }

    @Test
    void whatADeadInstanceHadTakenGoesInOneMailWithWhatItHadNot() {
        claimed();
        province.tell(
                "a",
                List.of(ProvinceUnderTest.cell("2026-02", CellStatus.PENDING, "2026-02-03", Hardness.MANDATORY)),
                List.of(),
                "2026-01-05T08:00");
        RunningService.Parts.MACHINE.advance(Duration.ofMinutes(16));

        clockwork.run(ProvinceUnderTest.at("2026-01-27T08:00"));

        assertThat(province.mails("a"))
                .singleElement()
                .satisfies(mail -> assertThat(mail.text()).contains("tháng 1/2026", "tháng 2/2026"));
        assertThat(rows()).hasSize(2).allMatch(row -> row.status() == Status.SENT);
    }

    @Test
    void aDeathWhileSpeakingToTheMailServerLeavesTheOutcomeUnknown() {
        assertThat(digests.begin(claimed())).isPresent();

        runAfterTheLease();

        assertThat(row().status()).isEqualTo(Status.UNKNOWN);
        assertThat(province.mails("a")).isEmpty();
    }

    @Test
    void aDeathAfterTheMailServerTookItLeavesItSent() {
        var begun = digests.begin(claimed()).orElseThrow();
        digests.end(begun, Digest.State.SENT, "taken", "a***@x.example", ProvinceUnderTest.at("2026-01-27T08:00"));

        clockwork.run(ProvinceUnderTest.at("2026-01-27T08:01"));

        assertThat(row().status()).isEqualTo(Status.SENT);
        assertThat(Objects.requireNonNull(row().progress().address())).isEqualTo("a***@x.example");
        assertThat(province.mails("a")).isEmpty();
    }

    @Test
    void anAnswerThatComesAfterTheLeaseStillCounts() {
        var begun = digests.begin(claimed()).orElseThrow();
        var taken = row();
        runAfterTheLease();
        assertThat(row().status()).isEqualTo(Status.UNKNOWN);

        following.follow(taken, digests.end(begun, Digest.State.SENT, "taken", "a***@x.example", taken.plannedAt()));

        assertThat(row().status()).isEqualTo(Status.SENT);
    }

    @Test
    void whatGoesAtOnceDoesSoAlsoWhenADigestOfThatNameIsOver() {
        var id = province.id + ":a:UNIT:2026-01-27:RESEND-2";
        var first = digests.claimAnother(id).orElseThrow();
        assertThat(digests.claimAnother(id)).as("somebody has it").isEmpty();
        digests.end(first, Digest.State.FAILED, "no-address", null, ProvinceUnderTest.at("2026-01-27T08:00"));

        assertThat(digests.claimAnother(id))
                .hasValueSatisfying(other -> assertThat(other.id()).isEqualTo(id + "+2"));
    }

    @Test
    void aWakeupThatIsPutAgainWhileItIsAnsweredStays() {
        var day = LocalDate.parse("2026-01-27");
        var key = Keys.of(province.id, "plan");
        wakeups.put(day, key);
        var answered = wakeups(key);
        wakeups.put(day, key);

        wakeups.done(answered);
        assertThat(wakeups(key)).hasSize(1);

        wakeups.done(wakeups(key));
        assertThat(wakeups(key)).isEmpty();
    }

    private List<Wakeups.Wakeup> wakeups(String key) {
        var id = Keys.of("2026-01-27", key);
        return wakeups.until(LocalDate.parse("2026-01-27"), id.substring(0, id.length() - 1)).stream()
                .filter(one -> one.key().equals(key))
                .toList();
    }
}
