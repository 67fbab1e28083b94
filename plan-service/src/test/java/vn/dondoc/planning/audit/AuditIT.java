package vn.dondoc.planning.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Updates;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import vn.dondoc.planning.Province;
import vn.dondoc.planning.RunningService;
import vn.dondoc.planning.audit.Verification.Break;
import vn.dondoc.planning.audit.Verification.Reason;
import vn.dondoc.platform.messaging.Actor;
import vn.dondoc.platform.messaging.EventSender;
import vn.dondoc.platform.messaging.OutgoingEvent;
import vn.dondoc.platform.messaging.RawEvent;
import vn.dondoc.testing.HotPathRules;
import vn.dondoc.testing.MongoExtension;

@RunningService
class AuditIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @LocalServerPort
    private int port;

    @Autowired
    private HotPathRules rules;

    @Autowired
    private Links links;

    @Autowired
    private MongoDatabase database;

    @Autowired
    private Verification verification;

    @Autowired
    private Producer<String, byte[]> producer;

    @Autowired
    private EventSender sender;

    private Province province = new Province("none", 0);

    @BeforeEach
    void ownProvince() {
        province = Province.fresh(port);
    }

    @AfterEach
    void nothingWasScanned() {
        rules.check();
    }

    private RawEvent event(String subject, long version) {
        return new RawEvent(
                "reports/" + province.id() + ":" + subject + "/" + version,
                "report.submitted.v1",
                "/dondoc/reports",
                province.id(),
                subject,
                version,
                Instant.parse("2026-01-05T01:00:00Z"),
                new Actor("clerk-7", "portal", List.of("UNIT_LEAD")),
                "{\"state\":{\"version\":" + version + "}}");
    }

    private void append(int count) {
        var chain = new Chain(links);
        IntStream.rangeClosed(1, count).forEach(version -> chain.append(event("r-1", version)));
    }

    private void tamper(long sequence, String field, String value) {
        database.getCollection("audit")
                .updateOne(new Document("_id", Links.key(province.id(), sequence)), Updates.set(field, value));
    }

    private Verification.Verdict verdict() {
        return verification.verify(province.id(), null);
    }

    private JsonNode trail(String query) {
        return province.as(null, "AUDITOR").get("/audit" + query).body();
    }

    @Test
    void aDecisionIsRecordedWithWhoBeforeAndAfter() {
        province.register("p-1", null);
        var renamed = """
                {"name":"Phường Một","kind":"COMMUNE","email":"p-1@xa.example","activeFrom":"2025-07-01"}""";
        assertThat(province.admin().put("/units/p-1", renamed).status()).isEqualTo(200);

        await().atMost(PATIENCE)
                .until(() -> trail("?object=unit:p-1").at("/items").size() == 2);
        var items = trail("?object=unit:p-1").at("/items");
        assertThat(items.at("/0/before").isMissingNode()
                        || items.at("/0/before").isNull())
                .isTrue();
        assertThat(items.at("/1/type").asString()).isEqualTo("unit.changed.v1");
        assertThat(items.at("/1/by/subject").asString()).isEqualTo("admin");
        assertThat(items.at("/1/by/roles/0").asString()).isEqualTo("ADMIN");
        assertThat(items.at("/1/at").asString()).isEqualTo("2026-01-05T01:00:00Z");
        assertThat(items.at("/1/before/state/name").asString()).isEqualTo("Đơn vị p-1");
        assertThat(items.at("/1/after/state/name").asString()).isEqualTo("Phường Một");
        assertThat(items.at("/1/after/state/id").isMissingNode()).isTrue();
        assertThat(items.toString()).as("no personal data").doesNotContain("@xa.example");
        var whole = trail("/" + items.at("/1/sequence").asString());
        assertThat(whole.at("/after/state/id").asString()).isEqualTo("p-1");
    }

    @Test
    void whatNobodyAskedForIsNoRecord() {
        sender.send(List.of(outgoing(1, null), outgoing(2, event("r-1", 2).by())));

        await().atMost(PATIENCE)
                .until(() -> !trail("?object=report:r-1").at("/items").isEmpty());
        assertThat(trail("?object=report:r-1").at("/items"))
                .singleElement()
                .satisfies(item -> assertThat(item.at("/version").asInt()).isEqualTo(2));
    }

    private OutgoingEvent outgoing(long version, @Nullable Actor by) {
        var event = event("r-1", version);
        return new OutgoingEvent(
                event.id(),
                event.type(),
                "dondoc.reports",
                event.source(),
                province.id() + ":r-1",
                event.subject(),
                event.province(),
                version,
                event.time(),
                by,
                event.data());
    }

    @Test
    void whatIsLookedForIsFoundPageByPage() {
        append(5);
        new Chain(links).append(event("r-2", 1));

        var first = trail("?object=report:r-1&limit=3");
        var second =
                trail("?object=report:r-1&limit=3&after=" + first.at("/next").asString());
        assertThat(first.at("/items")).hasSize(3);
        assertThat(second.at("/items")).hasSize(2);
        assertThat(trail("").at("/items")).hasSize(6);
        assertThat(trail("?limit=4&after=4").at("/items")).hasSize(2);
        assertThat(trail("?by=clerk-7&from=2026-01-05&to=2026-01-05").at("/items"))
                .hasSize(6);
        assertThat(trail("?by=somebody").at("/items")).isEmpty();
        assertThat(trail("?object=report:r-1&from=2026-01-06").at("/items")).isEmpty();
        assertThat(trail("?object=report").at("/errors/0/pointer").asString()).isEqualTo("object");
        assertThat(trail("/7").at("/status").asInt()).isEqualTo(404);
    }

    @Test
    void onlyThoseWhoAuditReadIt() {
        append(1);

        assertThat(province.unit("p-1").get("/audit").status()).isEqualTo(403);
        assertThat(province.unit("p-1").post("/audit/verification", null).status())
                .isEqualTo(403);
        assertThat(province.homeAffairs().get("/audit").status()).isEqualTo(200);
        assertThat(Province.fresh(port).as(null, "AUDITOR").get("/audit").body().at("/items"))
                .isEmpty();
    }

    @Test
    void anUntouchedChainIsIntact() {
        append(3);

        var verdict =
                province.as(null, "AUDITOR").post("/audit/verification", null).body();
        assertThat(verdict.at("/intact").asBoolean()).isTrue();
        assertThat(verdict.at("/records").asInt()).isEqualTo(3);
        var noted = "{\"sequence\":3,\"hash\":\"" + verdict.at("/head/hash").asString() + "\"}";
        append(4);
        assertThat(province.as(null, "AUDITOR")
                        .post("/audit/verification", noted)
                        .body()
                        .at("/intact")
                        .asBoolean())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "subject, somebody-else",
        "client, another",
        "at, 2026-01-04T01:00:00Z",
        "type, report.returned.v1",
        "data, '{\"state\":{\"version\":9}}'"
    })
    void aTamperedRecordIsFound(String field, String value) {
        append(4);
        tamper(3, field, value);

        assertThat(verdict().brokenAt()).isEqualTo(new Break(3, Reason.CONTENT));
    }

    @Test
    void aRecordThatWasForgedWithItsHashIsFoundByTheNext() {
        append(4);
        var second = links.find(province.id(), 2).orElseThrow();
        var forged = Link.after(new Link.Head(1, second.previous()), event("r-1", 7));
        tamper(2, "data", forged.data());
        tamper(2, "hash", forged.hash());

        assertThat(verdict().brokenAt()).isNotNull().extracting(Break::sequence).isIn(2L, 3L);
    }

    @ParameterizedTest
    @CsvSource({"1", "2", "4"})
    void aRecordThatWasTakenOutIsFound(long sequence) {
        append(4);
        database.getCollection("audit").deleteOne(new Document("_id", Links.key(province.id(), sequence)));

        assertThat(verdict().brokenAt()).isEqualTo(new Break(sequence, Reason.MISSING));
    }

    @Test
    void aChainThatWasWrittenAnewIsFoundByWhatWasNoted() {
        append(2);
        var noted = new Link.Head(2, "f".repeat(64));

        assertThat(verification.verify(province.id(), noted).brokenAt()).isEqualTo(new Break(2, Reason.NOTED));
        assertThat(verification
                        .verify(province.id(), new Link.Head(3, "f".repeat(64)))
                        .brokenAt())
                .isEqualTo(new Break(3, Reason.MISSING));
    }

    @Test
    void aBrokenChainIsNoticedByNight() {
        append(3);
        var before = brokenTonight();
        tamper(2, "subject", "somebody-else");

        assertThat(brokenTonight()).isEqualTo(before + 1);
    }

    private double brokenTonight() {
        var meters = new SimpleMeterRegistry();
        new NightlyCheck(links, verification, meters).run(Instant.parse("2026-01-05T21:00:00Z"));
        return meters.get("dondoc.audit.broken").gauge().value();
    }

    @Test
    void theCommandSaysTheSame() {
        append(3);
        var environment = Map.of("MONGO_URI", MongoExtension.uri() + "/t_plan_service");

        assertThat(AuditCommand.run(List.of("verify-audit", province.id()), environment))
                .isZero();
        tamper(2, "subject", "somebody-else");
        assertThat(AuditCommand.run(List.of("verify-audit", province.id()), environment))
                .isEqualTo(1);
        assertThat(AuditCommand.run(List.of("verify-audit"), environment)).isEqualTo(2);
    }

    @Test
    void anEventThatComesAgainIsRecordedOnceEvenAfterACrashBetweenTheTwoWrites() {
        append(2);
        var mark = Links.mark(province.id(), "report:r-1", 2);
        database.getCollection("auditMarks").deleteOne(new Document("_id", mark));

        assertThat(new Chain(links).append(event("r-1", 2))).isFalse();
        assertThat(new Chain(links).append(event("r-1", 1))).isFalse();
        assertThat(verdict().records()).isEqualTo(2);
    }

    @Test
    void severalInstancesNeverForkAChain() {
        var instances = IntStream.range(0, 4)
                .mapToObj(i -> CompletableFuture.runAsync(() -> append(20)))
                .toArray(CompletableFuture[]::new);

        CompletableFuture.allOf(instances).join();

        assertThat(verdict().intact()).isTrue();
        assertThat(verdict().records()).isEqualTo(20);
    }

    @Test
    void aPoisonedMessageHoldsUpNobody() throws Exception {
        var poison = new ProducerRecord<>("dondoc.evidence", "k", "{".getBytes(StandardCharsets.UTF_8));
        Map.of(
                        "ce_type", "evidence.submitted.v1",
                        "ce_id", "poison",
                        "ce_source", "/test",
                        "ce_province", province.id(),
                        "ce_subject", "e-1",
                        "ce_sequence", "1",
                        "ce_time", "2026-01-05T01:00:00Z")
                .forEach((name, value) -> poison.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        producer.send(poison).get();
        province.register("p-1", null);

        await().atMost(PATIENCE)
                .until(() -> trail("?object=unit:p-1").at("/items").size() == 1);
        await().atMost(PATIENCE)
                .until(() -> database.getCollection("auditMarks")
                                .find(new Document("_id", Links.mark(province.id(), "evidence:e-1", 1)))
                                .first()
                        == null);
    }
}
