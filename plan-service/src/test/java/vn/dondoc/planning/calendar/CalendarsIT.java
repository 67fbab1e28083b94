package vn.dondoc.planning.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
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
class CalendarsIT {

    private static final String YEAR_2027 = """
            {"holidays":[{"date":"2027-01-01","name":"Tết Dương lịch"}],"makeUpDays":["2027-01-09"]}""";

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

    @Test
    void shippedYearsAreThereBeforeAnybodySetThem() {
        var calendar = province.unit("p-1").get("/calendars/2026");

        assertThat(calendar.status()).isEqualTo(200);
        assertThat(calendar.eTag()).isEqualTo("\"0\"");
        assertThat(calendar.body().at("/holidays")).hasSize(18);
        assertThat(calendar.body().at("/makeUpDays").toString()).isEqualTo("[\"2026-01-10\",\"2026-08-22\"]");
        assertThat(calendar.text("/source")).contains("Điều 112");
        assertThat(province.unit("p-1").get("/calendars/2025").body().at("/holidays"))
                .hasSize(12);
        assertThat(province.unit("p-1").get("/calendars/2028").status()).isEqualTo(404);
    }

    @Test
    void theYearAfterKnowsItsFixedDaysBeforeItIsAnnounced() {
        var next = province.unit("p-1").get("/calendars/2027");

        assertThat(next.body().at("/holidays").toString()).contains("2027-01-01", "2027-11-24");
        assertThat(next.text("/source")).contains("TẠM THỜI");
    }

    @Test
    void aCalendarThatIsSetIsAnnouncedOnce() {
        try (var probe = EventProbe.fromNow(KafkaExtension.bootstrapServers(), "dondoc.calendars")) {
            var created = province.admin().put("/calendars/2027", YEAR_2027);
            var again = province.admin().put("/calendars/2027", YEAR_2027);

            assertThat(created.status()).isEqualTo(201);
            assertThat(again.status()).isEqualTo(200);
            assertThat(again.eTag()).isEqualTo("\"1\"");
            var event = probe.await("calendar.changed.v1", province.id() + ":2027");
            assertThat(event.value()).contains("2027-01-09", "Tết Dương lịch");
            probe.expectNone(
                    Duration.ofSeconds(1), e -> (province.id() + ":2027").equals(e.subject()) && e.sequence() > 1);
        }
    }

    @Test
    void theOrderOfDaysSaysNothing() {
        province.admin().put("/calendars/2027", """
                {"holidays":[{"date":"2027-05-03","name":"B"},{"date":"2027-01-01","name":"A"}]}""");

        var again = province.admin().put("/calendars/2027", """
                {"holidays":[{"date":"2027-01-01","name":"A"},{"date":"2027-05-03","name":"B"}],"makeUpDays":[]}""");

        assertThat(again.eTag()).isEqualTo("\"1\"");
    }

    @Test
    void anAdministratorReplacesAShippedYear() {
        province.register("p-1", null);
        var before = province.admin().get("/calendars/2026");

        var set = province.admin()
                .send(
                        "PUT",
                        "/calendars/2026",
                        YEAR_2027.replace("2027-01-09", "2026-01-10").replace("2027", "2026"),
                        before.eTag());

        assertThat(before.eTag()).isEqualTo("\"1\"");
        assertThat(set.eTag()).isEqualTo("\"2\"");
        assertThat(province.unit("p-1").get("/calendars/2026").body().at("/holidays"))
                .hasSize(1);
        assertThat(province.admin()
                        .send("PUT", "/calendars/2026", "{}", before.eTag())
                        .status())
                .isEqualTo(412);
    }

    @Test
    void onlyAdministratorsSetCalendars() {
        assertThat(province.homeAffairs().put("/calendars/2027", YEAR_2027).status())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"holidays\":[{\"date\":\"2026-12-31\",\"name\":\"A\"}]}                                        | 422 | /holidays/0/date",
                "{\"holidays\":[{\"name\":\"A\"}]}                                                                | 422 | /holidays/0/date",
                "{\"holidays\":[{\"date\":\"2027-01-01\"}]}                                                       | 422 | /holidays/0/name",
                "{\"holidays\":[{\"date\":\"2027-01-01\",\"name\":\"A\"},{\"date\":\"2027-01-01\",\"name\":\"B\"}]} | 422 | /holidays/1/date",
                "{\"makeUpDays\":[\"2027-01-08\"]}                                                                | 422 | /makeUpDays/0",
                "{\"makeUpDays\":[\"2027-01-09\",\"2027-01-09\"]}                                                 | 422 | /makeUpDays/1",
                "{\"holidays\":[{\"date\":\"2027-01-09\",\"name\":\"A\"}],\"makeUpDays\":[\"2027-01-09\"]}        | 422 | /makeUpDays/0",
                "{\"makeUpDays\":[\"2027-02-30\"]}                                                                | 400 | /makeUpDays/0",
                "{\"makeUpDays\":[null]}                                                                          | 400 | ''"
            })
    void whatIsWrongIsNamed(String body, int status, String pointer) {
        var refused = province.admin().put("/calendars/2027", body);

        assertThat(refused.status()).isEqualTo(status);
        assertThat(refused.body().at("/errors").findValuesAsString("pointer")).contains(pointer);
    }
}
