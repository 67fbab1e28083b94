package vn.dondoc.notifying.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import vn.dondoc.contracts.assignment.OccurrenceState;
import vn.dondoc.contracts.plan.Hardness;
import vn.dondoc.contracts.plan.Measure;
import vn.dondoc.contracts.reminder.RecipientRole;
import vn.dondoc.contracts.standing.CellStatus;
import vn.dondoc.contracts.standing.StandingCell;
import vn.dondoc.contracts.standing.StandingReport;
import vn.dondoc.contracts.standing.Timeliness;
import vn.dondoc.testing.EventProbe;
import vn.dondoc.testing.KafkaExtension;

/** What is due reaches the mailboxes, once, and the ledger says so. */
class RemindersIT extends ReminderTest {

    @Test
    void exactlyThoseWhoOweGetExactlyOneMail() {
        province.opened("a", "b", "c", "d", "e");
        for (var unit : List.of("a", "b", "c")) {
            province.january(unit, CellStatus.PENDING, "2026-01-05T08:00");
        }
        province.january("d", CellStatus.MET, "2026-01-05T08:00");
        province.cell("e", "2026-01", CellStatus.PENDING, "2026-02-03", "2026-01-05T08:00", Hardness.STRIVE);

        runAt("2026-01-26T20:00");
        assertThat(province.mails("a")).isEmpty();
        try (var probe = EventProbe.fromNow(KafkaExtension.bootstrapServers(), "dondoc.reminders")) {
            runAt("2026-01-27T06:59");
            assertThat(province.mails("a")).isEmpty();
            assertThat(stages(Status.PLANNED)).hasSize(3);
            for (var n = 0; n < 96; n++) {
                runAt("2026-01-27T20:00");
            }
            probe.await(3, event -> province.id.equals(event.headers().get("ce_province")));
        }

        for (var unit : List.of("a", "b", "c")) {
            assertThat(province.mails(unit)).hasSize(1);
        }
        for (var nobody : List.of("d", "e", "lanhdao.a", "noivu")) {
            assertThat(province.mails(nobody)).isEmpty();
        }
        assertThat(stages(Status.SENT)).containsExactly("T-5 UNIT", "T-5 UNIT", "T-5 UNIT");
        assertThat(rows()).allSatisfy(row -> {
            assertThat(row.progress().address()).isEqualTo(row.matter().unitId() + "***@" + province.id + ".example");
            assertThat(row.occasion().late()).isFalse();
        });
        var mail = province.mails("a").get(0);
        assertThat(mail.subject())
                .isEqualTo("[Chỉ tiêu tin, bài] Phòng a còn thiếu 1 tin, bài tháng 1/2026"
                        + " trên trang thông tin điện tử của địa phương");
        assertThat(mail.text())
                .contains("Kính gửi: Phòng a", "đã đăng 0/1", "03/02/2026", "30/KH-UBND", "T-5", "0 of 1");
        assertThat(mail.html()).contains("đã đăng 0/1", "Vì sao nhận thư này");
    }

    @Test
    void whatWaitsForTheEditorialBoardIsSaidInTheMail() {
        province.opened("a");
        var sent = ProvinceUnderTest.cell("2026-01", CellStatus.PENDING, "2026-02-03", Hardness.MANDATORY, 1);
        province.tell("a", List.of(sent), List.of(), "2026-01-05T08:00");

        runAt("2026-01-27T20:00");

        assertThat(province.mails("a"))
                .singleElement()
                .satisfies(mail -> assertThat(mail.text())
                        .contains("đã đăng 0/1 tin, bài, đang chờ duyệt 1", "0 of 1, 1 waiting for approval"));
    }

    @Test
    void ofSixtyThreeUnitsThoseFortyThatOweGetAMailHoweverOftenTheJobRuns() {
        var owing = IntStream.range(0, 40).mapToObj("no-%02d"::formatted).toList();
        var settled = IntStream.range(0, 23).mapToObj("xong-%02d"::formatted).toList();
        province.opened();
        province.januaries(owing, CellStatus.PENDING, "2026-01-05T08:00");
        province.januaries(settled, CellStatus.MET, "2026-01-05T08:00");

        for (var n = 0; n < 96; n++) {
            runAt("2026-01-27T%02d:%02d".formatted(n / 4, n % 4 * 15));
        }

        assertThat(owing).allSatisfy(unit -> assertThat(province.mails(unit)).hasSize(1));
        assertThat(settled).allSatisfy(unit -> assertThat(province.mails(unit)).isEmpty());
    }

    @Test
    void whatIsSettledIsWithdrawnAndWhatIsReopenedIsRemindedFromThenOn() {
        province.opened("a");
        province.january("a", CellStatus.PENDING, "2026-01-05T08:00");
        runAt("2026-01-27T06:00");
        assertThat(stages(Status.PLANNED)).containsExactly("T-5 UNIT");

        province.january("a", CellStatus.MET, "2026-01-27T06:30");
        runAt("2026-01-27T20:00");
        assertThat(stages(Status.WITHDRAWN)).containsExactly("T-5 UNIT");
        assertThat(province.mails("a")).isEmpty();

        province.january("a", CellStatus.MISSED, "2026-02-05T08:00");
        runAt("2026-02-06T20:00");
        assertThat(stages(Status.SENT)).containsExactlyInAnyOrder("T+3 UNIT", "T+3 UNIT_HEAD", "T+3 HOME_AFFAIRS");
        assertThat(province.mails("a")).hasSize(1);
        assertThat(province.mails("lanhdao.a")).hasSize(1);
        assertThat(province.mails("noivu"))
                .singleElement()
                .satisfies(mail -> assertThat(mail.subject()).startsWith("[Báo cáo] 1 đơn vị chưa hoàn thành"));
    }

    @Test
    void afterADowntimeEachMissedStageIsCaughtUpOnceInOneDigestMarkedLate() {
        province.opened("a");
        province.january("a", CellStatus.PENDING, "2026-01-05T08:00");

        runAt("2026-02-06T20:00");
        runAt("2026-02-06T21:00");
        runAt("2026-02-09T20:00");

        assertThat(province.mails("a"))
                .singleElement()
                .satisfies(
                        mail -> assertThat(mail.subject())
                                .isEqualTo(
                                        "[Đôn đốc lần 1] Mỗi tháng ít nhất 01 tin, bài – tháng 1/2026 đã quá hạn 3 ngày làm việc"));
        assertThat(province.mails("lanhdao.a")).hasSize(1);
        assertThat(rows()).hasSize(7).allSatisfy(row -> {
            assertThat(row.status()).isEqualTo(Status.SENT);
            assertThat(row.occasion().late()).isEqualTo(!row.occasion().stage().equals("T+3"));
        });
    }

    @Test
    void nothingGoesOutAtTetAndOneDigestGoesAfterIt() {
        province.opened("a");
        province.cell("a", "2026-01", CellStatus.PENDING, "2026-02-16", "2026-01-05T08:00", Hardness.MANDATORY);
        runAt("2026-02-13T20:00");
        assertThat(stages(Status.SENT))
                .as("due in Tết, so on the last day before it")
                .contains("T UNIT");
        var before = province.mails("a").size();
        for (var day = 14; day <= 22; day++) {
            runAt("2026-02-" + day + "T20:00");
        }
        assertThat(province.mails("a")).hasSize(before);

        runAt("2026-02-23T20:00");

        assertThat(province.mails("a")).hasSize(before + 1);
        assertThat(rows())
                .filteredOn(row -> row.occasion().stage().equals("T+1"))
                .singleElement()
                .satisfies(row -> assertThat(row.occasion().late())
                        .as("Tết is no lateness")
                        .isFalse());
    }

    @Test
    void severalInstancesAtOnceSendOneMail() {
        province.opened("a", "b", "c", "d");
        for (var unit : List.of("a", "b", "c", "d")) {
            province.january(unit, CellStatus.PENDING, "2026-01-05T08:00");
        }
        var start = new CountDownLatch(1);
        var instances = IntStream.range(0, 6)
                .mapToObj(n -> CompletableFuture.runAsync(() -> {
                    await(start);
                    runAt("2026-01-27T08:00");
                }))
                .toList();
        start.countDown();
        instances.forEach(CompletableFuture::join);

        for (var unit : List.of("a", "b", "c", "d")) {
            assertThat(province.mails(unit)).as(unit).hasSize(1);
        }
        assertThat(stages(Status.SENT)).hasSize(4);
    }

    private static void await(CountDownLatch start) {
        try {
            start.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void aMovedDueDateBeginsTheLadderAnew() {
        province.opened("a");
        province.january("a", CellStatus.PENDING, "2026-01-05T08:00");
        runAt("2026-01-27T20:00");
        assertThat(province.mails("a")).hasSize(1);

        province.cell("a", "2026-01", CellStatus.PENDING, "2026-03-03", "2026-01-28T08:00", Hardness.MANDATORY);
        runAt("2026-02-06T20:00");
        assertThat(province.mails("a")).hasSize(1);
        runAt("2026-02-24T20:00");

        assertThat(province.mails("a")).hasSize(2);
        assertThat(stages(Status.SENT)).containsExactly("T-5 UNIT", "T-5 UNIT");
    }

    @Test
    void anOccurrenceOfATaskIsRemindedUntilItIsDone() {
        province.opened("a", "b");
        province.assigned("a", OccurrenceState.IN_PROGRESS, 50, "2026-02-03");
        province.assigned("b", OccurrenceState.NOT_STARTED, 0, "2026-02-03");
        runAt("2026-01-27T20:00");
        assertThat(province.mails("a"))
                .singleElement()
                .satisfies(mail ->
                        assertThat(mail.text()).contains("Nhiệm vụ: Khảo sát ý kiến người dân", "đạt 50%", "50% done"));

        runAt("2026-01-30T06:00");
        province.assigned("a", OccurrenceState.DONE, 100, "2026-02-03");
        province.assigned("b", OccurrenceState.NOT_STARTED, 0, "2026-03-03");
        runAt("2026-01-30T20:00");
        runAt("2026-02-06T20:00");

        assertThat(province.mails("a")).as("done").hasSize(1);
        assertThat(province.mails("b")).as("extended").hasSize(1);
        assertThat(stages(Status.WITHDRAWN)).containsExactly("T-2 UNIT", "T-2 UNIT");

        province.assigned("a", OccurrenceState.IN_PROGRESS, 80, "2026-02-10");
        runAt("2026-02-10T20:00");
        assertThat(province.mails("a")).as("reopened").hasSize(2);
    }

    @Test
    void aReportIsAskedForWithTheDaysThatItsFiguresCover() {
        province.opened("a");
        var report = new StandingReport(
                "2026-Q1",
                LocalDate.parse("2026-03-18"),
                LocalDate.parse("2026-03-14"),
                null,
                Timeliness.NOT_DUE,
                null,
                null,
                LocalDate.parse("2025-12-15"));
        province.tell("a", List.of(), List.of(report), "2026-01-05T08:00");

        runAt("2026-03-11T20:00");

        assertThat(province.mails("a")).singleElement().satisfies(mail -> {
            assertThat(mail.text()).contains("số liệu từ 15/12/2025 đến 14/03/2026", "figures from 15/12/2025");
            assertThat(mail.html()).contains("số liệu từ 15/12/2025 đến 14/03/2026");
        });
    }

    @Test
    void aClosedPlanRemindsNobody() {
        province.opened("a");
        province.january("a", CellStatus.PENDING, "2026-01-05T08:00");
        runAt("2026-01-27T06:00");
        assertThat(stages(Status.PLANNED)).containsExactly("T-5 UNIT");

        province.closed();
        runAt("2026-01-27T06:01");
        assertThat(stages(Status.WITHDRAWN)).containsExactly("T-5 UNIT");
        runAt("2026-01-27T20:00");
        runAt("2026-02-06T20:00");

        assertThat(province.mails("a")).isEmpty();
        assertThat(rows()).hasSize(1);
    }

    @Test
    void whoeverOwesFiveHundredThingsGetsOneMailWithACap() {
        province.opened("a");
        var cells = IntStream.range(0, 500)
                .mapToObj(n -> new StandingCell(
                        "Q" + n,
                        "2026-01",
                        "Chỉ tiêu số " + n,
                        Measure.COUNT,
                        Hardness.MANDATORY,
                        List.of(),
                        CellStatus.PENDING,
                        false,
                        LocalDate.parse("2026-02-03").plusDays(n % 2),
                        BigDecimal.ONE,
                        BigDecimal.ZERO,
                        null))
                .toList();
        province.tell("a", cells, List.of(), "2026-01-05T08:00");

        runAt("2026-01-28T20:00");
        runAt("2026-01-28T21:00");

        assertThat(province.mails("a")).singleElement().satisfies(mail -> {
            assertThat(mail.text()).contains("còn 500 nội dung", "… và 440 mục khác");
            assertThat(mail.text()).doesNotContain("04/02/2026");
        });
        assertThat(ledger.list(
                        new Document(
                                "_id", new Document("$gt", province.id + ":").append("$lt", province.id + ":\uffff")),
                        1000))
                .hasSize(500)
                .allMatch(row -> row.status() == Status.SENT);
    }

    @Test
    void theOneDigestOfTheDayListsWhatIsOwedUnderAllPlans() {
        province.opened("a");
        province.january("a", CellStatus.PENDING, "2026-01-05T08:00");
        province.owedUnder(
                "plan-2",
                "a",
                ProvinceUnderTest.cell("2025-12", CellStatus.MISSED, "2026-01-06", Hardness.MANDATORY),
                "2026-01-19T08:00");

        runAt("2026-01-27T20:00");

        assertThat(province.mails("a"))
                .singleElement()
                .satisfies(mail -> assertThat(mail.text())
                        .contains(
                                "còn 2 nội dung",
                                "tháng 1/2026",
                                "tháng 12/2025",
                                "30/KH-UBND",
                                "31/KH-UBND",
                                "(mốc T-5)"));
        assertThat(stages(Status.SENT)).containsExactly("T-5 UNIT");
    }

    @Test
    void aHeadWhoReadsTheUnitsMailboxGetsOneMailThere() {
        province.opened("onebox");
        province.january("onebox", CellStatus.PENDING, "2026-01-05T08:00");

        runAt("2026-02-06T20:00");
        runAt("2026-02-06T21:00");

        assertThat(province.mails("onebox")).hasSize(1);
        assertThat(rows())
                .filteredOn(row -> row.occasion().role() != RecipientRole.HOME_AFFAIRS)
                .hasSize(6)
                .allMatch(row -> row.status() == Status.SENT)
                .extracting(row -> row.progress().digest())
                .containsOnly(province.id + ":onebox:UNIT:2026-02-06:daily");
    }

    @Test
    void aProvinceWhoseMailboxesAreNotKnownKeepsNoOtherFromItsMails() {
        var away = new ProvinceUnderTest(sender, library, obligations);
        for (var one : List.of(away, province)) {
            one.opened("a");
            one.january("a", CellStatus.PENDING, "2026-01-05T08:00");
        }
        for (var one : List.of(province, away)) {
            RunningService.Servers.NEIGHBOURS.awayFor(one.id);
            runAt("2026-01-27T20:00");
        }
        RunningService.Servers.NEIGHBOURS.awayFor("");

        assertThat(province.mails("a")).hasSize(1);
        assertThat(away.mails("a")).hasSize(1);
    }
}
