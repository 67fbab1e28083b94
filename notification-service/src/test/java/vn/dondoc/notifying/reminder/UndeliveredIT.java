package vn.dondoc.notifying.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.dondoc.contracts.standing.CellStatus;
import vn.dondoc.embedded.EmbeddedSmtp.Behaviour;

/** Mails that cannot be delivered, or of which nobody knows whether they were. */
class UndeliveredIT extends ReminderTest {

    @Test
    void whileTheMailServerIsAwayRowsStayPlannedAndGoOutOnceLater() {
        province.opened("a");
        province.january("a", CellStatus.PENDING, "2026-01-05T08:00");
        RunningService.Servers.SMTP.behave(Behaviour.REFUSE);
        runAt("2026-01-27T08:00");
        runAt("2026-01-27T08:01");
        assertThat(stages(Status.PLANNED)).containsExactly("T-5 UNIT");
        assertThat(rows().get(0).progress().attempts())
                .as("the second run waits")
                .isEqualTo(1);

        RunningService.Servers.SMTP.behave(Behaviour.ACCEPT);
        RunningService.Parts.MACHINE.advance(Duration.ofMinutes(5));
        runAt("2026-01-27T09:00");
        runAt("2026-01-27T10:00");

        assertThat(province.mails("a")).hasSize(1);
        assertThat(stages(Status.SENT)).containsExactly("T-5 UNIT");
    }

    @Test
    void aMailWhoseFateIsUnknownIsListedAndNotSentAgain() {
        province.opened("a");
        province.january("a", CellStatus.PENDING, "2026-01-05T08:00");
        RunningService.Servers.SMTP.behave(Behaviour.STALL);
        runAt("2026-01-27T08:00");
        assertThat(stages(Status.UNKNOWN)).containsExactly("T-5 UNIT");

        RunningService.Servers.SMTP.behave(Behaviour.ACCEPT);
        RunningService.Parts.MACHINE.advance(Duration.ofHours(1));
        runAt("2026-01-27T09:00");
        runAt("2026-01-28T09:00");

        assertThat(stages(Status.UNKNOWN)).containsExactly("T-5 UNIT");
        assertThat(province.mails("a")).as("at most the one that stalled").hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void withoutAddressesToAskForNothingIsSentAndNothingIsLost() {
        province.opened("a");
        province.january("a", CellStatus.PENDING, "2026-01-05T08:00");
        RunningService.Servers.NEIGHBOURS.away(true);
        runAt("2026-01-27T08:00");
        assertThat(stages(Status.PLANNED)).containsExactly("T-5 UNIT");

        RunningService.Servers.NEIGHBOURS.away(false);
        runAt("2026-01-27T09:00");

        assertThat(province.mails("a")).hasSize(1);
    }

    @Test
    void aUnitWithoutAMailboxIsAFailureThatIsSeen() {
        province.opened("nomail");
        province.january("nomail", CellStatus.PENDING, "2026-01-05T08:00");

        runAt("2026-01-27T08:00");

        assertThat(rows()).singleElement().satisfies(row -> {
            assertThat(row.status()).isEqualTo(Status.FAILED);
            assertThat(row.progress().outcome()).isEqualTo("no-address");
        });
    }

    @Test
    void whomNoMailReachesIsReachedThroughTheHead() {
        province.opened("badmail");
        province.january("badmail", CellStatus.PENDING, "2026-01-05T08:00");

        runAt("2026-01-27T08:00");

        assertThat(province.mails("lanhdao.badmail")).hasSize(1);
        assertThat(rows()).singleElement().satisfies(row -> {
            assertThat(row.status()).isEqualTo(Status.SENT);
            assertThat(row.progress().address()).startsWith("l***@");
        });
    }

    @Test
    void comeAgainSaidForDaysMeansUndelivered() {
        province.opened("a");
        province.january("a", CellStatus.PENDING, "2026-01-05T08:00");
        RunningService.Servers.SMTP.behave(Behaviour.REFUSE);
        for (var day : List.of("27", "28", "29")) {
            runAt("2026-01-" + day + "T08:00");
            assertThat(stages(Status.PLANNED)).hasSize(day.equals("29") ? 0 : 1);
            RunningService.Parts.MACHINE.advance(Duration.ofHours(2));
        }

        assertThat(rows()).singleElement().satisfies(row -> {
            assertThat(row.status()).isEqualTo(Status.FAILED);
            assertThat(row.progress().outcome()).startsWith("smtp-4");
            assertThat(row.progress().attempts()).isEqualTo(3);
        });
    }
}
