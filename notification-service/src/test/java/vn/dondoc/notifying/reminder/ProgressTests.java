package vn.dondoc.notifying.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.dondoc.contracts.reminder.RecipientRole;

/** What a row of the ledger proves, and in which batch it goes. */
class ProgressTests {

    private static final Instant NOW = Instant.parse("2026-01-27T01:00:00Z");

    private static Progress sent() {
        return Progress.planned("daily").sending("d1").ended(Status.SENT, "taken", "a***@x", NOW);
    }

    @Test
    void aMailThatWasSentStaysProvedWhenOneMoreIsWithdrawn() {
        assertThat(sent().inBatch("SECOND-2").withdrawn())
                .extracting(Progress::status, Progress::digest, Progress::endedAt)
                .containsExactly(Status.SENT, "d1", NOW);
        assertThat(Progress.planned("daily").withdrawn().status()).isEqualTo(Status.WITHDRAWN);
    }

    @Test
    void aMailThatWasSentStaysProvedWhateverBecomesOfOneMore() {
        var again = sent().inBatch("SECOND-2").sending("d2");

        assertThat(again.ended(Status.FAILED, "no-address", null, NOW).mails())
                .extracting(Progress.Mail::digest)
                .containsExactly("d1");
        assertThat(again.ended(Status.SENT, "taken", null, NOW).mails())
                .extracting(Progress.Mail::digest)
                .containsExactly("d1", "d2");
    }

    @Test
    void aMailThatCameBackProvesNothing() {
        assertThat(sent().inBatch("SECOND-2").without("d1").withdrawn().status())
                .isEqualTo(Status.WITHDRAWN);
        assertThat(sent().ended(Status.FAILED, "bounced-5.1.1", null, NOW)
                        .inBatch("BOUNCED-2")
                        .mails())
                .isEmpty();
    }

    @Test
    void urgesUnderTwoPlansAreTwoMails() {
        assertThat(row("plan-a", "URGE-1").progress().batch())
                .isNotEqualTo(row("plan-b", "URGE-1").progress().batch());
    }

    @Test
    void whatCameBackKeepsMailTimesUnlessSomebodyAskedForIt() {
        var daily = row("plan", "T").resentAfterBounce().recipient();

        assertThat(daily.keepsMailTimes()).isTrue();
        assertThat(row("plan", "T").resentToSecondContact().recipient().keepsMailTimes())
                .isFalse();
        assertThat(row("plan", "URGE-1").resentAfterBounce().recipient().keepsMailTimes())
                .isFalse();
    }

    private static Reminder row(String plan, String stage) {
        var day = LocalDate.parse("2026-02-03");
        var matter =
                new Matter("p", plan + ":u:Q1:2026-01", plan, "u", List.of("u"), "Q1", "2026-01", null, day, null, 0);
        return Reminder.planned(matter, new Reminder.Occasion(stage, day, RecipientRole.UNIT, false, null), NOW);
    }
}
