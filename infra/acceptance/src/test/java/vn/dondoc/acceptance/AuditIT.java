package vn.dondoc.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dondoc.acceptance.Platform.accepted;
import static vn.dondoc.acceptance.Platform.eventually;

import com.mongodb.client.MongoClients;
import com.mongodb.client.model.Updates;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/** Somebody with the keys to the database changes who did it, in a running installation, and is found out. */
class AuditIT {

    private final Platform platform = SmallProvince.running();
    private final Request auditor = platform.as("auditor");

    @Test
    void aTamperedRecordIsFoundAndNamed() {
        var unit = platform.as("xa-mot");
        var item = Fixture.newsItem(SmallProvince.PLAN, "xa-mot", "TOWN_PORTAL", "kiem-toan", "2026-03-02");
        accepted(() -> unit.put("/evidence/kiem-toan", item));
        eventually("the record")
                .until(() ->
                        !auditor.get("/audit?object=evidence:kiem-toan").items().isEmpty());
        var record = auditor.get("/audit?object=evidence:kiem-toan").items().get(0);
        assertThat(record.at("/by/subject").asString()).isEqualTo("xa-mot");
        assertThat(record.at("/after/state/title").asString()).isEqualTo("Tin kiem-toan");

        var before = auditor.post("/audit/verification");
        assertThat(before.json().at("/intact").asBoolean()).as(before::toString).isTrue();

        var sequence = record.at("/sequence").asLong();
        setSubject(sequence, "xa-hai");
        var broken = auditor.post("/audit/verification");
        assertThat(broken.json().at("/brokenAt/sequence").asLong())
                .as(broken::toString)
                .isEqualTo(sequence);
        assertThat(broken.json().at("/brokenAt/reason").asString()).isEqualTo("CONTENT");

        setSubject(sequence, "xa-mot");
        assertThat(auditor.post("/audit/verification").json().at("/intact").asBoolean())
                .isTrue();
    }

    /** What has no record of its own in the units' and plans' life: it is decided all the same. */
    @Test
    void whatIsDecidedOnTheSideIsRecordedToo() {
        var admin = platform.as("admin");
        var homeAffairs = platform.as("home-affairs");
        var unit = platform.as("xa-mot");
        var plan = SmallProvince.PLAN;
        var ladder = Map.of("stages", List.of(Map.of("id", "T-3", "workingDays", -3, "to", List.of("UNIT"))));
        var urge = Map.of("planId", plan, "unitIds", List.of("xa-mot"), "note", "Đề nghị khẩn trương");
        var text = unit.with("Content-Type", "text/plain");
        accepted(() -> admin.put("/catalogues/channels/LOA_PHUONG", Map.of("name", "Loa phường")));
        accepted(() -> homeAffairs.put("/ladders/" + plan, ladder));
        accepted(() -> homeAffairs.post("/reminders", urge));
        accepted(() -> text.put("/evidence/tin-xa-mot/files/ghi-chu.txt", "Ghi chú"));

        recorded("catalogue:channels:LOA_PHUONG", "admin", "/after/state/name", "Loa phường");
        recorded("ladder:" + plan, "home-affairs", "/after/state/stages/0/id", "T-3");
        recorded("urge:" + plan, "home-affairs", "/after/state/note", "Đề nghị khẩn trương");
        recorded("attachment:tin-xa-mot", "xa-mot", "/after/state/file", "ghi-chu.txt");
    }

    private void recorded(String object, String by, String where, String what) {
        eventually("the record of " + object).untilAsserted(() -> {
            var records = auditor.get("/audit?object=" + object).items();
            assertThat(records).isNotEmpty();
            var last = records.get(records.size() - 1);
            assertThat(last.at("/by/subject").asString()).isEqualTo(by);
            assertThat(last.at(where).asString()).isEqualTo(what);
        });
    }

    private static void setSubject(long sequence, String subject) {
        try (var client = MongoClients.create(SmallProvince.installation().store())) {
            client.getDatabase("plan")
                    .getCollection("audit")
                    .updateOne(new Document("_id", "demo:%012d".formatted(sequence)), Updates.set("subject", subject));
        }
    }
}
