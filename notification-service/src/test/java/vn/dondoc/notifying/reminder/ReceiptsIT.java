package vn.dondoc.notifying.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.dondoc.contracts.standing.CellStatus;
import vn.dondoc.embedded.ReceivedMail;

/** Confirmations, the proof of what was sent, copies to the head, and the second contact. */
class ReceiptsIT extends ReminderTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private List<Map<String, Object>> rows(String state) throws IOException, InterruptedException {
        return visitor.call("monitor", "GET", "/reminders?plan=plan-1&state=" + state, null)
                .items();
    }

    private ReceivedMail theMail(String to, int count) {
        await().atMost(PATIENCE).until(() -> province.mails(to).size() == count);
        return province.mails(to).get(count - 1);
    }

    @Test
    void whoeverHandsInAReportIsToldSoAtOnceAndOnce() throws Exception {
        province.opened("a");
        clock.set("2026-03-21T23:00");

        province.submitted("a", "2026-03-18T15:00");
        var first = theMail("a", 1);
        province.submitted("a", "2026-03-18T15:00", "2026-03-21T22:00");
        var second = theMail("a", 2);

        assertThat(first.subject())
                .isEqualTo("[Tiếp nhận] Báo cáo tuyên truyền cải cách hành chính quý I/2026 của Phòng a lúc"
                        + " 15:00, 18/03/2026 – đúng hạn");
        assertThat(second.subject()).contains("lúc 22:00, 21/03/2026", "đúng hạn");
        assertThat(first.html()).contains("Vì sao nhận thư này");
        await().atMost(PATIENCE).until(() -> rows("SENT").size() == 2);
        assertThat(rows("SENT")).extracting(row -> row.get("stage")).containsExactly("RECEIVED-1", "RECEIVED-2");
    }

    @Test
    void aReturnedReportComesWithTheReason() {
        province.opened("a");
        clock.set("2026-03-17T10:00");

        province.returned("a", "Bổ sung số liệu <b>quý I</b>\r\nBcc: x@y.example", "2026-03-17T09:00");

        var mail = theMail("a", 1);
        assertThat(mail.subject())
                .isEqualTo("[Trả lại] Báo cáo tuyên truyền cải cách hành chính quý I/2026:"
                        + " đề nghị bổ sung trước 18/03/2026");
        assertThat(mail.text()).contains("Nội dung cần bổ sung: Bổ sung số liệu <b>quý I</b>");
        assertThat(mail.html()).contains("&lt;b&gt;quý I&lt;/b&gt;");
    }

    @Test
    void whatWasConfirmedLongAgoIsNotConfirmedAgainByAFirstStart() {
        province.opened("a", "b");
        clock.set("2026-05-01T10:00");

        province.submitted("a", "2026-03-18T15:00");
        province.submitted("b", "2026-04-30T15:00");

        theMail("b", 1);
        assertThat(province.mails("a")).isEmpty();
    }

    @Test
    void theLedgerIsTheProof() throws Exception {
        province.opened("a", "b");
        for (var unit : List.of("a", "b")) {
            province.january(unit, CellStatus.PENDING, "2026-01-05T08:00");
        }
        for (var day : List.of("2026-01-27", "2026-01-30", "2026-02-03", "2026-02-04", "2026-02-06")) {
            runAt(day + "T08:00");
        }

        var receipts = visitor.call("auditor", "GET", "/reminders/receipts?plan=plan-1&period=2026-01", null)
                .items();
        assertThat(receipts)
                .extracting(one -> one.get("unitId") + " " + one.get("role") + " " + one.get("times"))
                .containsExactly(
                        "a UNIT 5",
                        "a UNIT_HEAD 1",
                        "a HOME_AFFAIRS 1",
                        "b UNIT 5",
                        "b UNIT_HEAD 1",
                        "b HOME_AFFAIRS 1");
        assertThat(receipts.get(0)).containsEntry("unitName", "Phòng a").containsEntry("late", 0);
        assertThat(visitor.call("a", "GET", "/reminders/receipts?plan=plan-1&limit=1", null)
                        .items())
                .allMatch(one -> "a".equals(one.get("unitId")));
        var page = visitor.call("monitor", "GET", "/reminders/receipts?plan=plan-1&limit=1", null);
        assertThat(page.json()).containsEntry("next", "a");
        assertThat(visitor.call("monitor", "GET", "/reminders/receipts?plan=plan-1&after=a", null)
                        .items())
                .hasSize(3);
        assertThat(visitor.call("monitor", "GET", "/reminders/receipts", null).status())
                .isEqualTo(422);

        var sheet = visitor.call("monitor", "GET", "/reminders/export?plan=plan-1&unit=a", null);
        assertThat(sheet.status()).isEqualTo(200);
        assertThat(sheet.body()).startsWith("\ufeff").contains("Phòng a", "Thủ trưởng đơn vị", "Đã gửi");
        assertThat(sheet.body().lines()).hasSize(8);
        assertThat(visitor.call("b", "GET", "/reminders/export?plan=plan-1&unit=a", null)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void fromTheSecondUrgeOnTheHeadGetsACopy() throws Exception {
        province.opened("a");
        province.january("a", CellStatus.MISSED, "2026-02-10T08:00");
        clock.set("2026-02-11T10:00");
        var urge = "{\"planId\":\"plan-1\",\"unitIds\":[\"a\"],\"note\":\"Gửi ngay\"}";

        visitor.call("monitor", "POST", "/reminders", urge);
        theMail("a", 1);
        await().atMost(PATIENCE).until(() -> rows("SENT").size() == 1);
        assertThat(province.mails("lanhdao.a")).isEmpty();
        visitor.call("monitor", "POST", "/reminders", urge);

        assertThat(theMail("lanhdao.a", 1).subject()).startsWith("[Đôn đốc lần 2]");
        assertThat(theMail("a", 2).subject()).startsWith("[Đôn đốc lần 2]");
        province.closed();
        assertThat(visitor.call("monitor", "POST", "/reminders", urge).status()).isEqualTo(409);
    }

    @Test
    void aBouncedMailGoesToTheSecondContactWhenAsked() throws Exception {
        province.opened("a");
        province.january("a", CellStatus.PENDING, "2026-01-05T08:00");
        runAt("2026-01-27T08:00");
        var row = rows("SENT").get(0);
        var resend = "/reminders/" + row.get("id") + "/resend";
        assertThat(visitor.call("monitor", "POST", resend, "").status()).isEqualTo(409);

        assertThat(visitor.call("monitor", "POST", resend, "{\"contact\":\"SECOND\"}")
                        .status())
                .isEqualTo(202);

        theMail("lanhdao.a", 1);
        assertThat(province.mails("a")).hasSize(1);
    }

    @Test
    void whatWasSentStaysProvedWhenOneMoreIsNoLongerNeeded() throws Exception {
        province.opened("a");
        province.january("a", CellStatus.PENDING, "2026-01-05T08:00");
        runAt("2026-01-27T08:00");
        RunningService.Servers.NEIGHBOURS.away(true);
        var resend = "/reminders/" + rows("SENT").get(0).get("id") + "/resend";
        var refusals = RunningService.Servers.NEIGHBOURS.refusals();
        visitor.call("monitor", "POST", resend, "{\"contact\":\"SECOND\"}");
        await().atMost(PATIENCE).until(() -> RunningService.Servers.NEIGHBOURS.refusals() > refusals);
        assertThat(rows("PLANNED")).hasSize(1);
        RunningService.Servers.NEIGHBOURS.away(false);
        province.january("a", CellStatus.MET, "2026-01-27T09:00");

        runAt("2026-01-27T10:00");

        assertThat(province.mails("lanhdao.a")).isEmpty();
        assertThat(visitor.call("auditor", "GET", "/reminders/receipts?plan=plan-1", null)
                        .items())
                .singleElement()
                .satisfies(one -> assertThat(one).containsEntry("times", 1).containsEntry("role", "UNIT"));
    }

    @Test
    void whatADraftWouldBringIsSeenBeforeItIsIssued() throws Exception {
        province.opened("a", "b");
        clock.set("2026-01-20T08:00");

        var items = visitor.call("monitor", "GET", "/reminders/preview?plan=draft-1&days=14", null)
                .items();

        assertThat(items)
                .extracting(row -> row.get("day") + " " + row.get("unitId") + " " + row.get("stage"))
                .containsExactly(
                        "2026-01-21 a ASSIGNED-LEAD",
                        "2026-01-23 a T-5",
                        "2026-01-27 b T-5",
                        "2026-01-28 a T-2",
                        "2026-01-30 a T",
                        "2026-01-30 b T-2",
                        "2026-02-02 a T+1",
                        "2026-02-03 b T");
        assertThat(visitor.call("a", "GET", "/reminders/preview?plan=draft-1", null)
                        .items())
                .allMatch(row -> "a".equals(row.get("unitId")));
        assertThat(visitor.call("monitor", "GET", "/reminders/preview?plan=none", null)
                        .status())
                .isEqualTo(404);
        RunningService.Servers.NEIGHBOURS.away(true);
        assertThat(visitor.call("monitor", "GET", "/reminders/preview?plan=draft-1", null)
                        .status())
                .isEqualTo(503);
        RunningService.Servers.NEIGHBOURS.away(false);
    }
}
