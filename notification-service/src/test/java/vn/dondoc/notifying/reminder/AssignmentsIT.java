package vn.dondoc.notifying.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dondoc.contracts.assignment.AssignmentRole.COORDINATE;
import static vn.dondoc.contracts.assignment.AssignmentRole.LEAD;

import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.dondoc.contracts.standing.CellStatus;

/** That a unit is told which tasks it was given. */
class AssignmentsIT extends ReminderTest {

    @BeforeEach
    void onAFriday() {
        clock.set("2026-01-16T09:30");
    }

    @Test
    void manyTasksComeInOneMailOnTheNextWorkingDayHoweverOftenTheJobRuns() throws Exception {
        province.opened("a", "b");
        var tasks = IntStream.range(0, 40).mapToObj("T%02d"::formatted).toArray(String[]::new);
        province.given("a", LEAD, "2026-01-16T09:00", tasks);
        province.given("b", COORDINATE, "2026-01-16T09:00", "T00");
        assertThat(visitor.call("monitor", "GET", "/reminders/preview?plan=plan-1&days=5", null)
                        .items())
                .extracting(row -> row.get("day") + " " + row.get("unitId") + " " + row.get("stage"))
                .containsExactly("2026-01-19 a ASSIGNED-LEAD", "2026-01-19 b ASSIGNED-COORDINATE");
        runAt("2026-01-16T20:00");
        runAt("2026-01-17T20:00");
        assertThat(rows()).isEmpty();

        for (var n = 0; n < 96; n++) {
            runAt("2026-01-19T%02d:%02d".formatted(n / 4, n % 4 * 15));
        }
        runAt("2026-01-20T20:00");

        assertThat(province.mails("a")).singleElement().satisfies(mail -> {
            assertThat(mail.subject()).isEqualTo("[Giao nhiệm vụ] 40 nhiệm vụ – chủ trì");
            assertThat(mail.text())
                    .contains("đơn vị được giao 40 nhiệm vụ", "Nhiệm vụ số T39", "hạn 30/06/2026", "due 30/06/2026");
            assertThat(mail.html()).contains("Nhiệm vụ số T00", "chủ trì", "Vì sao nhận thư này");
        });
        assertThat(province.mails("b"))
                .singleElement()
                .satisfies(mail -> assertThat(mail.subject()).isEqualTo("[Giao nhiệm vụ] Nhiệm vụ số T00 – phối hợp"));
        assertThat(rows())
                .hasSize(41)
                .allMatch(row -> row.status() == Status.SENT && !row.occasion().late());
        assertThat(visitor.call("monitor", "GET", "/reminders/receipts?plan=plan-1", null)
                        .items())
                .as("to be given a task is not to be urged")
                .isEmpty();
        assertThat(visitor.call("b", "GET", "/reminders", null).items())
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry("stage", "ASSIGNED-COORDINATE")
                        .containsEntry("taskId", "T00")
                        .containsEntry("occurrence", null));
    }

    @Test
    void newTasksShareTheDaysMailWithWhatIsOwed() {
        province.opened("a");
        province.january("a", CellStatus.PENDING, "2026-01-05T08:00");
        clock.set("2026-01-26T10:00");
        province.given("a", LEAD, "2026-01-26T09:00", "T1", "T2");

        runAt("2026-01-27T08:00");

        assertThat(province.mails("a")).singleElement().satisfies(mail -> {
            assertThat(mail.subject()).startsWith("[Chỉ tiêu tin, bài]");
            assertThat(mail.text())
                    .contains("còn 1 nội dung", "được giao thêm 2 nhiệm vụ", "Nhiệm vụ số T2", "(mốc T-5)");
            assertThat(mail.html()).contains("Nhiệm vụ số T1");
        });
        assertThat(rows()).hasSize(3).allMatch(row -> row.status() == Status.SENT);
    }

    @Test
    void whatIsTakenAwayBeforeItWasToldIsNotTold() {
        province.opened("a");
        province.given("a", LEAD, "2026-01-16T09:00", "T1", "T2");
        province.takenAway("a", LEAD, "2026-01-16T10:00", "T1");
        runAt("2026-01-19T06:00");
        province.takenAway("a", LEAD, "2026-01-19T06:30", "T2");

        runAt("2026-01-19T20:00");

        assertThat(province.mails("a")).isEmpty();
        assertThat(rows())
                .singleElement()
                .satisfies(row -> assertThat(row.status()).isEqualTo(Status.WITHDRAWN));
    }

    @Test
    void whatWasGivenLongAgoIsNoNewsToAFirstStart() {
        province.opened("a", "b");
        province.given("a", LEAD, "2026-01-05T09:00", "T1");
        province.given("b", LEAD, "2026-01-13T09:00", "T1");

        runAt("2026-01-16T20:00");

        assertThat(province.mails("a")).isEmpty();
        assertThat(province.mails("b")).hasSize(1);
        assertThat(rows())
                .singleElement()
                .satisfies(row -> assertThat(row.occasion().late())
                        .as("it should have gone on the 14th")
                        .isTrue());
    }
}
