package vn.dondoc.planning.unit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.dondoc.planning.Province;
import vn.dondoc.planning.RunningService;
import vn.dondoc.testing.EventProbe;
import vn.dondoc.testing.HotPathRules;
import vn.dondoc.testing.KafkaExtension;

@RunningService
class UnitsIT {

    private static final String WARD = """
            {"name":"Phường Một","kind":"COMMUNE","parentId":null,"email":"p1@tinh.example",
             "headEmail":"lanhdao@tinh.example","activeFrom":"2025-07-01","activeUntil":null,"codes":{"qd20":"H45.7"}}""";

    @LocalServerPort
    private int port;

    @Autowired
    private HotPathRules rules;

    private Province province = new Province("none", 0);

    @BeforeEach
    void ownProvince() {
        province = Province.fresh(port);
    }

    @AfterEach
    void nothingWasScanned() {
        rules.check();
    }

    private EventProbe probe() {
        return EventProbe.fromNow(KafkaExtension.bootstrapServers(), "dondoc.units", "dondoc.calendars");
    }

    @Test
    void aNewUnitIsAnsweredAndAnnounced() {
        try (var probe = probe()) {
            var answer = province.admin().put("/units/p-1", WARD);

            assertThat(answer.status()).isEqualTo(201);
            assertThat(answer.eTag()).isEqualTo("\"1\"");
            var event = probe.await(
                    e -> province.id().equals(e.headers().get("ce_province")) && "unit.registered.v1".equals(e.type()));
            assertThat(event.subject()).isEqualTo("p-1");
            assertThat(event.key()).contains("p-1");
            assertThat(event.sequence()).isEqualTo(1);
            assertThat(event.value()).contains("Phường Một").doesNotContain("@");
        }
    }

    @Test
    void theFirstUnitOfAProvinceBringsTheShippedCalendars() {
        try (var probe = probe()) {
            province.register("p-1", null);
            province.register("p-2", null);

            probe.await(3, e -> isCalendar(e.topic(), e.value()));
            probe.expectNone(Duration.ofSeconds(1), e -> isCalendar(e.topic(), e.value()) && e.sequence() != 1);
            assertThat(probe.events(e -> isCalendar(e.topic(), e.value()))).hasSize(3);
        }
    }

    private boolean isCalendar(String topic, @Nullable String value) {
        return topic.equals("dondoc.calendars") && value != null && value.contains("\"" + province.id() + "\"");
    }

    @Test
    void theSameUnitAgainChangesNothing() {
        province.admin().put("/units/p-1", WARD);
        try (var probe = probe()) {
            var again = province.admin().put("/units/p-1", WARD);

            assertThat(again.status()).isEqualTo(200);
            assertThat(again.eTag()).isEqualTo("\"1\"");
            probe.expectNone(
                    Duration.ofSeconds(1), e -> province.id().equals(e.headers().get("ce_province")));
        }
    }

    @Test
    void otherContentIsTheNextVersion() {
        province.admin().put("/units/p-1", WARD);
        try (var probe = probe()) {
            var changed = province.admin().put("/units/p-1", WARD.replace("Phường Một", "Phường Hai"));

            assertThat(changed.status()).isEqualTo(200);
            assertThat(changed.eTag()).isEqualTo("\"2\"");
            assertThat(probe.await("unit.changed.v1", "p-1").sequence()).isEqualTo(2);
        }
    }

    @Test
    void whatWasReadAndSentBackChangesNothing() {
        province.admin().put("/units/p-1", WARD);
        var read = province.admin().get("/units/p-1");

        assertThat(province.admin().put("/units/p-1", read.body().toString()).eTag())
                .isEqualTo("\"1\"");
    }

    @Test
    void aStaleVersionIsRefused() {
        province.admin().put("/units/p-1", WARD);

        assertThat(province.admin().send("PUT", "/units/p-1", WARD, "\"7\"").status())
                .isEqualTo(412);
        assertThat(province.admin().send("PUT", "/units/p-9", WARD, "\"1\"").status())
                .isEqualTo(412);
    }

    @Test
    void onlyAdministratorsKeepTheRegister() {
        assertThat(province.unit("p-1").put("/units/p-1", WARD).status()).isEqualTo(403);
        assertThat(province.homeAffairs().put("/units/p-1", WARD).status()).isEqualTo(403);
    }

    @Test
    void aUnitSeesItselfAndWhatLiesBelow() {
        province.register("p-1", null);
        province.register("p-2", null);
        province.register("p-1-office", "p-1");
        province.register("p-1-team", "p-1-office");
        var ward = province.unit("p-1");

        assertThat(ward.get("/units/p-1-team").status()).isEqualTo(200);
        assertThat(ward.get("/units/p-2").status()).isEqualTo(404);
        assertThat(ward.get("/units").body().at("/items").findValuesAsString("id"))
                .containsExactly("p-1", "p-1-office", "p-1-team");
        assertThat(province.unit("p-1-office").get("/units/p-1").status()).isEqualTo(404);
    }

    @Test
    void anotherProvinceSeesNothing() {
        province.register("p-1", null);

        assertThat(Province.fresh(port).homeAffairs().get("/units/p-1").status())
                .isEqualTo(404);
    }

    @Test
    void listsComeInPages() {
        for (var i = 1; i <= 3; i++) {
            province.register("p-" + i, null);
        }
        var first = province.homeAffairs().get("/units?limit=2");
        var second = province.homeAffairs().get("/units?limit=2&after=" + first.text("/next"));

        assertThat(first.body().at("/items").findValuesAsString("id")).containsExactly("p-1", "p-2");
        assertThat(first.text("/next")).isEqualTo("p-2");
        assertThat(second.body().at("/items").findValuesAsString("id")).containsExactly("p-3");
        assertThat(second.body().at("/next").isNull()).isTrue();
    }

    @Test
    void listsAreFiltered() {
        province.register("p-1", null);
        province.register("p-1-office", "p-1");
        province.admin().put("/units/old", WARD.replace("\"activeUntil\":null", "\"activeUntil\":\"2025-12-31\""));
        var all = province.homeAffairs();

        assertThat(all.get("/units?kind=DIVISION").body().at("/items").findValuesAsString("id"))
                .containsExactly("p-1-office");
        assertThat(all.get("/units?parent=p-1").body().at("/items").findValuesAsString("id"))
                .containsExactly("p-1-office");
        assertThat(all.get("/units?activeOn=2026-01-01").body().at("/items").findValuesAsString("id"))
                .containsExactly("p-1", "p-1-office");
        assertThat(all.get("/units?activeOn=2025-12-31").body().at("/items")).hasSize(3);
        assertThat(all.get("/units?kind=NOTHING").status()).isEqualTo(400);
    }

    @Test
    void mailboxesAreShownToThoseWhoMayWriteToThem() {
        province.register("p-1", null);
        province.register("p-1-office", "p-1");

        assertThat(province.unit("p-1").get("/units/p-1").text("/email")).isEqualTo("p-1@xa.example");
        assertThat(province.homeAffairs().get("/units/p-1").text("/email")).isEqualTo("p-1@xa.example");
        assertThat(province.unit("p-1").get("/units/p-1-office").body().has("email"))
                .isFalse();
        assertThat(province.as(null, "AUDITOR").get("/units/p-1").body().has("email"))
                .isFalse();
    }

    @Test
    void aUnitThatMovesTakesAllBelowAlong() {
        province.register("p-1", null);
        province.register("p-2", null);
        province.register("a", "p-1");
        province.register("b", "a");
        province.register("c", "b");
        try (var probe = probe()) {
            var moved = province.admin()
                    .put(
                            "/units/a",
                            province.admin()
                                    .get("/units/a")
                                    .body()
                                    .toString()
                                    .replace("\"parentId\":\"p-1\"", "\"parentId\":\"p-2\""));

            assertThat(moved.status()).isEqualTo(200);
            var deepest = province.admin().get("/units/c");
            assertThat(deepest.body().at("/path").toString()).isEqualTo("[\"p-2\",\"a\",\"b\"]");
            assertThat(deepest.eTag()).isEqualTo("\"2\"");
            probe.await(3, e -> province.id().equals(e.headers().get("ce_province")) && e.sequence() == 2);
        }
    }

    @Test
    void noUnitLiesBelowItself() {
        province.register("a", null);
        province.register("b", "a");

        var refused = province.admin().put("/units/a", WARD.replace("null,\"email\"", "\"b\",\"email\""));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("/errors/0/pointer")).isEqualTo("/parentId");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}                                                                       | 422 | /name",
                "{\"name\":\"X\",\"activeFrom\":\"2025-07-01\"}                           | 422 | /kind",
                "{\"name\":\"X\",\"kind\":\"COMMUNE\"}                                    | 422 | /activeFrom",
                "{\"name\":\"X\",\"kind\":\"DISTRICT\",\"activeFrom\":\"2020-01-01\"}     | 422 | /activeUntil",
                "{\"name\":\"X\",\"kind\":\"COMMUNE\",\"activeFrom\":\"2025-07-01\",\"activeUntil\":\"2025-06-30\"} | 422 | /activeUntil",
                "{\"name\":\"X\",\"kind\":\"COMMUNE\",\"activeFrom\":\"2025-07-01\",\"email\":\"không phải\"}       | 422 | /email",
                "{\"name\":\"X\",\"kind\":\"COMMUNE\",\"activeFrom\":\"2025-07-01\",\"parentId\":\"khong-co\"}      | 422 | /parentId",
                "{\"name\":\"X\",\"kind\":\"COMMUNE\",\"activeFrom\":\"2025-07-01\",\"codes\":{\"a.b\":\"1\"}}      | 422 | /codes",
                "{\"name\":\"X\",\"kind\":\"XÃ\"}                                         | 400 | /kind",
                "{\"activeFrom\":\"01/07/2025\"}                                          | 400 | /activeFrom"
            })
    void whatIsWrongIsNamed(String body, int status, String pointer) {
        var refused = province.admin().put("/units/x", body);

        assertThat(refused.status()).isEqualTo(status);
        assertThat(refused.body().at("/errors").findValuesAsString("pointer")).contains(pointer);
        assertThat(refused.text("/errors/0/message")).isNotBlank().doesNotMatch("[a-z.-]+");
    }

    @Test
    void aDistrictOfThePastIsWelcome() {
        var district = """
                {"name":"Thị xã Ngã Năm","kind":"DISTRICT","activeFrom":"2014-01-01","activeUntil":"2025-06-30"}""";

        assertThat(province.admin().put("/units/nga-nam", district).status()).isEqualTo(201);
    }

    @Test
    void anIdHasNoColon() {
        assertThat(province.admin().put("/units/a:b", WARD).text("/errors/0/pointer"))
                .isEqualTo("/id");
    }

    @Test
    void aMergerEndsTheUnitAndIsAnnounced() {
        province.register("p-1", null);
        province.register("p-2", null);
        var merger = """
                {"type":"MERGED_INTO","successors":["p-2"],"effectiveOn":"2026-03-01","decision":"12/NQ-HĐND"}""";
        try (var probe = probe()) {
            var merged = province.admin().post("/units/p-1/succession", merger);
            var again = province.admin().post("/units/p-1/succession", merger);

            assertThat(merged.status()).isEqualTo(200);
            assertThat(merged.text("/activeUntil")).isEqualTo("2026-02-28");
            assertThat(again.status()).isEqualTo(200);
            assertThat(again.eTag()).isEqualTo("\"2\"");
            assertThat(probe.await("unit.succeeded.v1", "p-1").value()).contains("12/NQ-HĐND");
        }
        var other = merger.replace("2026-03-01", "2026-04-01");
        assertThat(province.admin().post("/units/p-1/succession", other).status())
                .isEqualTo(409);
        assertThat(province.unit("p-1").post("/units/p-1/succession", merger).status())
                .isEqualTo(403);
        assertThat(province.admin().post("/units/nobody/succession", merger).status())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"successors\":[\"p-2\"],\"effectiveOn\":\"2026-03-01\"}                              | /type",
                "{\"type\":\"ABOLISHED\"}                                                               | /effectiveOn",
                "{\"type\":\"MERGED_INTO\",\"successors\":[],\"effectiveOn\":\"2026-03-01\"}            | /successors",
                "{\"type\":\"MERGED_INTO\",\"successors\":[\"p-1\"],\"effectiveOn\":\"2026-03-01\"}     | /successors",
                "{\"type\":\"MERGED_INTO\",\"successors\":[\"p-9\"],\"effectiveOn\":\"2026-03-01\"}     | /successors/0",
                "{\"type\":\"SPLIT_INTO\",\"successors\":[\"p-2\"],\"effectiveOn\":\"2026-03-01\"}      | /successors",
                "{\"type\":\"RENAMED\",\"successors\":[\"p-2\"],\"effectiveOn\":\"2026-03-01\"}         | /successors",
                "{\"type\":\"ABOLISHED\",\"effectiveOn\":\"2025-07-01\"}                                | /effectiveOn",
                "{\"type\":\"ABOLISHED\",\"effectiveOn\":\"2026-03-01\",\"heir\":\"p-2\"}               | /heir"
            })
    void aSuccessionThatCannotBeIsRefused(String body, String pointer) {
        province.register("p-1", null);
        province.register("p-2", null);

        var refused = province.admin().post("/units/p-1/succession", body);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body().at("/errors").findValuesAsString("pointer")).contains(pointer);
        assertThat(refused.text("/errors/0/message")).doesNotContain("successors-");
    }

    @Test
    void contactsAreForOurServicesOnly() {
        province.register("p-1", null);
        province.register("p-2", null);
        var service = province.as(null, "SERVICE");

        var contacts = service.get("/contacts?units=p-1,p-2,khong-co");

        assertThat(contacts.body().at("/items").findValuesAsString("email"))
                .containsExactly("p-1@xa.example", "p-2@xa.example");
        assertThat(contacts.text("/homeAffairs")).isEqualTo("noivu@tinh.example");
        assertThat(contacts.body().has("editorialBoard")).isFalse();
        var elsewhere = Province.fresh(port);
        assertThat(elsewhere
                        .as(null, "SERVICE")
                        .get("/contacts?units=p-1&province=" + province.id())
                        .status())
                .as("another service knows its own province only")
                .isEqualTo(403);
        assertThat(elsewhere
                        .named("notification-service", "SERVICE")
                        .get("/contacts?units=p-1&province=" + province.id())
                        .body()
                        .at("/items"))
                .hasSize(1);
        assertThat(service.get("/contacts?province=tinh-khac").status()).isEqualTo(403);
        assertThat(service.get("/contacts").body().at("/items")).isEmpty();
        assertThat(service.get("/contacts?units=" + "x,".repeat(201)).status()).isEqualTo(422);
        assertThat(province.homeAffairs().get("/contacts?units=p-1").status()).isEqualTo(403);
    }
}
