package vn.dondoc.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dondoc.acceptance.Platform.accepted;
import static vn.dondoc.acceptance.Platform.eventually;

import com.mongodb.client.MongoClients;
import com.mongodb.client.model.Updates;
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

    private static void setSubject(long sequence, String subject) {
        try (var client = MongoClients.create(SmallProvince.installation().store())) {
            client.getDatabase("plan")
                    .getCollection("audit")
                    .updateOne(new Document("_id", "demo:%012d".formatted(sequence)), Updates.set("subject", subject));
        }
    }
}
