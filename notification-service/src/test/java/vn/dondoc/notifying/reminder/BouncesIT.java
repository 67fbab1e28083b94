package vn.dondoc.notifying.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.user.GreenMailUser;
import jakarta.mail.Flags.Flag;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.dondoc.contracts.standing.CellStatus;
import vn.dondoc.embedded.ReceivedMail;
import vn.dondoc.notifying.bounce.Reports;
import vn.dondoc.platform.time.DueWork;

/** Mails that the server took and that came back to the mailbox for bounces. */
class BouncesIT extends ReminderTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final GreenMailUser mailbox = RunningService.Servers.BOUNCES.mailbox();

    @Autowired
    private List<DueWork> dueWork;

    private Reminder row() {
        assertThat(rows()).hasSize(1);
        return rows().get(0);
    }

    private void look() {
        dueWork.stream()
                .filter(one -> one.getClass().getSimpleName().equals("ReturnMailbox"))
                .forEach(work -> work.run(clock.instant()));
    }

    private void comesBack(MimeMessage mail) {
        mailbox.deliver(mail);
        RunningService.Parts.MACHINE.advance(Duration.ofMinutes(6));
        look();
    }

    private void comesBack(ReceivedMail mail) throws MessagingException {
        comesBack(Reports.about(Objects.requireNonNull(mail.messageId())));
    }

    @Test
    void aMailThatCameBackGoesToTheHeadAndFailsIfThatComesBackToo() throws Exception {
        province.opened("a");
        province.january("a", CellStatus.PENDING, "2026-01-05T08:00");
        runAt("2026-01-27T08:00");
        clock.set("2026-01-27T11:00");

        comesBack(province.mails("a").get(0));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(province.mails("lanhdao.a")).hasSize(1));
        await().atMost(PATIENCE).until(() -> row().status() == Status.SENT);
        assertThat(row().progress().address()).isEqualTo("l***@" + province.id + ".example");

        comesBack(province.mails("a").get(0));
        assertThat(row().status()).as("the first bounce again").isEqualTo(Status.SENT);
        comesBack(province.mails("lanhdao.a").get(0));

        assertThat(row().status()).isEqualTo(Status.FAILED);
        assertThat(row().progress().outcome()).isEqualTo("bounced-5.1.1");
        assertThat(province.mails("a")).hasSize(1);
        assertThat(province.mails("lanhdao.a")).hasSize(1);
    }

    @Test
    void whatComesBackOnASaturdayGoesToTheHeadOnMonday() throws Exception {
        province.opened("a");
        province.january("a", CellStatus.PENDING, "2026-01-05T08:00");
        runAt("2026-01-30T08:00");
        clock.set("2026-01-31T11:00");

        comesBack(province.mails("a").get(0));
        runAt("2026-01-31T12:00");
        assertThat(province.mails("lanhdao.a")).isEmpty();
        assertThat(stages(Status.PLANNED)).hasSize(2);

        runAt("2026-02-02T06:59");
        assertThat(province.mails("lanhdao.a")).isEmpty();
        runAt("2026-02-02T08:00");
        assertThat(province.mails("lanhdao.a")).hasSize(1);
        assertThat(province.mails("a")).hasSize(1);
    }

    @Test
    void whatIsNotUnderstoodIsLeftToAPersonAndHoldsNothingUp() throws Exception {
        comesBack(Reports.mail("Subject: Vang mat\n\nToi dang di cong tac.\n"));

        var left = RunningService.Servers.BOUNCES.flags("Vang mat");
        assertThat(left.contains(Flag.FLAGGED)).isTrue();
        assertThat(left.contains(Flag.SEEN)).isTrue();
    }
}
