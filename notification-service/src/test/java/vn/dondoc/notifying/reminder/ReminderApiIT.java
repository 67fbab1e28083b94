package vn.dondoc.notifying.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.dondoc.contracts.plan.Hardness;
import vn.dondoc.contracts.standing.CellStatus;
import vn.dondoc.contracts.standing.StandingCell;
import vn.dondoc.embedded.EmbeddedSmtp.Behaviour;

/** The routes: ladders, the ledger, the preview, urging and sending again. */
class ReminderApiIT extends ReminderTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String LADDER = """
            {"stages":[{"id":"T-5","workingDays":-5,"to":["UNIT"]},
                       {"id":"T+3","workingDays":3,"to":["UNIT","UNIT_HEAD","HOME_AFFAIRS"]}],"quietDays":["2026-01-28"]}""";

    private Visitor.Answer call(String who, String method, String path, @Nullable String body)
            throws IOException, InterruptedException {
        return visitor.call(who, method, path, body);
    }

    @Test
    void aLadderIsReadChangedAndChecked() throws Exception {
        province.opened("a");

        assertThat(call("a", "GET", "/ladders/plan-1", null).body()).contains("T-5", "T-2", "T+1", "T+3");
        assertThat(call("a", "PUT", "/ladders/plan-1", LADDER).status()).isEqualTo(403);
        assertThat(call("monitor", "PUT", "/ladders/plan-1", LADDER).status()).isEqualTo(200);
        assertThat(call("monitor", "PUT", "/ladders/plan-1", LADDER).status()).isEqualTo(200);
        assertThat(call("a", "GET", "/ladders/plan-1", null).body())
                .contains("T-5", "2026-01-28")
                .doesNotContain("T-2");
        assertThat(call("monitor", "PUT", "/ladders/none", LADDER).status()).isEqualTo(404);
        var wrong = call(
                "monitor",
                "PUT",
                "/ladders/plan-1",
                "{\"stages\":[{\"id\":\"URGE-1\",\"workingDays\":1,\"to\":[\"UNIT\"]},{\"id\":\"T\",\"workingDays\":99,\"to\":[]}]}");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body()).contains("/stages/0/id", "/stages/1/workingDays");
        assertThat(call("monitor", "PUT", "/ladders/plan-1", "{\"stages\":[{\"to\":[\"NOBODY\"]}]}")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void theLadderOfADraftIsSetBeforeItIsIssuedAndIsSeenInItsPreview() throws Exception {
        province.opened("a", "b");
        province.drafted("draft-1");
        await().atMost(PATIENCE)
                .until(() -> call("monitor", "PUT", "/ladders/draft-1", LADDER).status() == 200);
        clock.set("2026-01-20T08:00");

        assertThat(call("a", "GET", "/ladders/draft-1", null).status()).isEqualTo(404);
        assertThat(call("monitor", "GET", "/reminders/preview?plan=draft-1&days=14", null)
                        .items())
                .extracting(row -> row.get("day") + " " + row.get("unitId") + " " + row.get("stage"))
                .containsExactly("2026-01-21 a ASSIGNED-LEAD", "2026-01-23 a T-5", "2026-01-27 b T-5");
    }

    @Test
    void aChangedLadderWithdrawsWhatItNoLongerNames() throws Exception {
        province.opened("a");
        province.january("a", CellStatus.PENDING, "2026-01-05T08:00");
        runAt("2026-01-30T06:00");
        assertThat(call("monitor", "PUT", "/ladders/plan-1", LADDER).status()).isEqualTo(200);
        runAt("2026-01-30T08:00");
        runAt("2026-02-06T08:00");

        var rows = call("monitor", "GET", "/reminders?plan=plan-1&unit=a", null).items();
        assertThat(rows)
                .extracting(row ->
                        row.get("stage") + " " + row.get("role") + " " + row.get("state") + " " + row.get("late"))
                .containsExactlyInAnyOrder(
                        "T-5 UNIT SENT true",
                        "T-2 UNIT WITHDRAWN false",
                        "T+3 UNIT SENT false",
                        "T+3 UNIT_HEAD SENT false",
                        "T+3 HOME_AFFAIRS SENT false");
        assertThat(province.mails("a")).hasSize(2);
    }

    @Test
    void theLedgerShowsEachUnitItsOwnRows() throws Exception {
        province.opened("a", "b", "xa");
        province.january("a", CellStatus.PENDING, "2026-01-05T08:00");
        province.january("b", CellStatus.PENDING, "2026-01-05T08:00");
        runAt("2026-01-27T08:00");

        assertThat(call("auditor", "GET", "/reminders?plan=plan-1", null).items())
                .hasSize(2);
        assertThat(call("a", "GET", "/reminders", null).items())
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry("unitId", "a")
                        .containsEntry("planId", "plan-1")
                        .containsEntry("stage", "T-5")
                        .containsEntry("state", "SENT"));
        assertThat(call("xa", "GET", "/reminders", null).items())
                .as("its divisions' rows")
                .hasSize(2);
        assertThat(call("a", "GET", "/reminders?unit=b", null).status()).isEqualTo(404);
        assertThat(call("monitor", "GET", "/reminders?state=FAILED", null).items())
                .isEmpty();
        assertThat(call("monitor", "GET", "/reminders?state=nonsense", null).status())
                .isEqualTo(422);
        var first = call("monitor", "GET", "/reminders?limit=1", null);
        var second = call(
                "monitor", "GET", "/reminders?limit=1&after=" + first.json().get("next"), null);
        assertThat(second.items()).hasSize(1).isNotEqualTo(first.items());
        assertThat(second.json().get("next")).isNull();
    }

    @Test
    void thePreviewSaysWhoWillGetWhat() throws Exception {
        province.opened("a", "b");
        province.january("a", CellStatus.PENDING, "2026-01-05T08:00");
        province.january("b", CellStatus.PENDING, "2026-01-05T08:00");
        clock.set("2026-01-20T08:00");

        var items = call("monitor", "GET", "/reminders/preview?plan=plan-1&days=14", null)
                .items();
        assertThat(items)
                .extracting(row -> row.get("day") + " " + row.get("unitId") + " " + row.get("stage"))
                .containsExactly(
                        "2026-01-27 a T-5",
                        "2026-01-27 b T-5",
                        "2026-01-30 a T-2",
                        "2026-01-30 b T-2",
                        "2026-02-03 a T",
                        "2026-02-03 b T");
        assertThat(call("a", "GET", "/reminders/preview?plan=plan-1", null).items())
                .hasSize(3);
    }

    @Test
    void homeAffairsUrgesAtOnceAndOnAnyDay() throws Exception {
        province.opened("a", "b");
        province.january("a", CellStatus.MISSED, "2026-02-05T08:00");
        clock.set("2026-02-07T23:00");
        var urge = "{\"planId\":\"plan-1\",\"unitIds\":[\"a\",\"b\"],\"note\":\"Gửi ngay trong ngày <b>mai</b>\"}";

        assertThat(call("a", "POST", "/reminders", urge).status()).isEqualTo(403);
        var urged = call("monitor", "POST", "/reminders", urge);

        assertThat(urged.status()).isEqualTo(202);
        assertThat(urged.json()).containsEntry("stage", "URGE-1").containsEntry("reminders", 1);
        await().atMost(Duration.ofSeconds(20)).until(() -> province.mails("a").size() == 1);
        var mail = province.mails("a").get(0);
        assertThat(mail.subject()).startsWith("[Đôn đốc lần 1]");
        assertThat(mail.text()).contains("Gửi ngay trong ngày <b>mai</b>");
        assertThat(mail.html()).contains("&lt;b&gt;mai&lt;/b&gt;");
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(call("monitor", "GET", "/reminders?plan=plan-1&unit=a&state=SENT", null)
                                .items())
                        .singleElement()
                        .satisfies(row -> assertThat(row).containsEntry("stage", "URGE-1")));
        assertThat(province.mails("b")).isEmpty();
        var wrong = call("monitor", "POST", "/reminders", "{\"planId\":\"none\",\"unitIds\":[\"zz\"]}");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body()).contains("/planId", "/unitIds/0", "/note");
    }

    @Test
    void whatIsUnknownIsSentAgainOnlyWhenAsked() throws Exception {
        province.opened("a");
        province.january("a", CellStatus.PENDING, "2026-01-05T08:00");
        RunningService.Servers.SMTP.behave(Behaviour.STALL);
        runAt("2026-01-27T08:00");
        RunningService.Servers.SMTP.behave(Behaviour.REFUSE);
        RunningService.Servers.SMTP.behave(Behaviour.ACCEPT);
        var row = call("monitor", "GET", "/reminders?state=UNDELIVERED", null)
                .items()
                .get(0);
        var before = province.mails("a").size();

        var again = call("monitor", "POST", "/reminders/" + row.get("id") + "/resend", "");

        assertThat(again.status()).isEqualTo(202);
        await().atMost(Duration.ofSeconds(20)).until(() -> province.mails("a").size() == before + 1);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(call("monitor", "GET", "/reminders?state=SENT", null)
                                .items())
                        .hasSize(1));
        assertThat(call("monitor", "POST", "/reminders/" + row.get("id") + "/resend", "")
                        .status())
                .isEqualTo(409);
    }

    @Test
    void anUrgeUnderAnotherPlanIsNotPutOff() throws Exception {
        province.opened("a");
        province.january("a", CellStatus.MISSED, "2026-02-05T08:00");
        province.owedUnder("plan-2", "a", overdue("2026-01"), "2026-02-05T08:00");
        clock.set("2026-02-07T09:00");

        assertThat(call("monitor", "POST", "/reminders", urge("plan-1")).status())
                .isEqualTo(202);
        await().atMost(PATIENCE).until(() -> province.mails("a").size() == 1);
        assertThat(call("monitor", "POST", "/reminders", urge("plan-2")).json()).containsEntry("stage", "URGE-1");

        await().atMost(PATIENCE).until(() -> province.mails("a").size() == 2);
    }

    @Test
    void aRequestThatIsMadeAgainForWantOfAnAnswerIsOneUrge() throws Exception {
        province.opened("a");
        province.january("a", CellStatus.MISSED, "2026-02-05T08:00");
        clock.set("2026-02-07T09:00");

        var first = visitor.call("monitor", "POST", "/reminders", urge("plan-1"), "k-1");
        await().atMost(PATIENCE).until(() -> stages(Status.SENT).size() == 1);
        var again = visitor.call("monitor", "POST", "/reminders", urge("plan-1"), "k-1");
        var other = urge("plan-1").replace("Gửi ngay", "Gửi mai");

        assertThat(again.status()).isEqualTo(202);
        assertThat(again.json()).isEqualTo(first.json());
        assertThat(visitor.call("monitor", "POST", "/reminders", other, "k-1").status())
                .isEqualTo(409);
        assertThat(visitor.call("monitor", "POST", "/reminders", other, "a key").status())
                .isEqualTo(422);
        assertThat(rows()).hasSize(1);
    }

    @Test
    void anUrgeThatCannotGoAtOnceIsFoundByTheNextRun() throws Exception {
        province.opened("a");
        province.january("a", CellStatus.MISSED, "2026-02-05T08:00");
        clock.set("2026-02-07T09:00");
        RunningService.Servers.NEIGHBOURS.away(true);
        var refusals = RunningService.Servers.NEIGHBOURS.refusals();
        call("monitor", "POST", "/reminders", urge("plan-1"));
        await().atMost(PATIENCE).until(() -> RunningService.Servers.NEIGHBOURS.refusals() > refusals);
        assertThat(stages(Status.PLANNED)).containsExactly("URGE-1 UNIT");
        RunningService.Servers.NEIGHBOURS.away(false);

        runAt("2026-02-07T09:01");

        assertThat(province.mails("a")).hasSize(1);
    }

    @Test
    void eachRowThatIsSentAgainGoesAtOnce() throws Exception {
        province.opened("a");
        province.january("a", CellStatus.PENDING, "2026-01-05T08:00");
        province.cell("a", "2026-02", CellStatus.PENDING, "2026-02-03", "2026-01-05T08:00", Hardness.MANDATORY);
        RunningService.Servers.SMTP.behave(Behaviour.STALL);
        runAt("2026-01-27T08:00");
        RunningService.Servers.SMTP.behave(Behaviour.ACCEPT);
        var unknown = call("monitor", "GET", "/reminders?state=UNKNOWN", null).items();
        assertThat(unknown).hasSize(2);
        var before = province.mails("a").size();

        for (var n = 0; n < 2; n++) {
            var mails = before + n + 1;
            call("monitor", "POST", "/reminders/" + unknown.get(n).get("id") + "/resend", "");
            await().atMost(PATIENCE).until(() -> province.mails("a").size() == mails);
            await().atMost(PATIENCE).until(() -> stages(Status.SENT).size() == mails - before);
        }
    }

    @Test
    void thePreviewShowsWhatIsStillToGoToday() throws Exception {
        province.opened("a");
        province.january("a", CellStatus.PENDING, "2026-01-05T08:00");
        runAt("2026-01-27T06:00");
        assertThat(today()).containsExactly("2026-01-27 T-5 UNIT");

        runAt("2026-01-27T07:00");
        assertThat(today()).isEmpty();
    }

    private List<String> today() throws IOException, InterruptedException {
        return call("a", "GET", "/reminders/preview?plan=plan-1&days=1", null).items().stream()
                .map(row -> row.get("day") + " " + row.get("stage") + " " + row.get("role"))
                .toList();
    }

    private static StandingCell overdue(String period) {
        return ProvinceUnderTest.cell(period, CellStatus.MISSED, "2026-02-03", Hardness.MANDATORY);
    }

    private static String urge(String plan) {
        return "{\"planId\":\"" + plan + "\",\"unitIds\":[\"a\"],\"note\":\"Gửi ngay\"}";
    }
}
