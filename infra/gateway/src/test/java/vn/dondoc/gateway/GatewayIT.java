package vn.dondoc.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** What goes through and what does not, for a machine with a token. */
class GatewayIT extends GatewayUnderTest {

    private static final int MEGABYTE = 1024 * 1024;

    private final String token = "Bearer " + PROVIDER.accessToken();

    @ParameterizedTest
    @CsvSource({
        "GET, /api/v1/units?kind=COMMUNE&limit=5, plan",
        "PUT, /api/v1/units/u-1, plan",
        "PUT, /api/v1/calendars/2026, plan",
        "POST, /api/v1/plans/p-1/issue, plan",
        "GET, /api/v1/catalogues/channels, plan",
        "GET, '/api/v1/contacts?units=a%2Cb', plan",
        "GET, /api/v1/units?name=Ng%C3%A3%20N%C4%83m%2B1, plan",
        "GET, /api/v1/units/a%20b, plan",
        "GET, /api/v1/assignments/p:I.1:u, task",
        "PUT, /api/v1/reports/p/u/2026-03, report",
        "GET, /api/v1/standings/p/units/u, report",
        "POST, /api/v1/exemptions, report",
        "POST, /oauth2/token, task",
    })
    void aPathGoesUnchangedToItsService(String method, String path, String service) throws Exception {
        var answer = send(request(path).method(method, BodyPublishers.noBody()));

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.body()).isEqualTo("%s %s %s 0 %s".formatted(service, method, path, token));
        assertThat(answer.headers().firstValue("ETag")).hasValue("\"7\"");
        assertThat(answer.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
    }

    @Test
    void aFormKeepsItsFields() throws Exception {
        var answer = send(request("/oauth2/token")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials")));

        assertThat(answer.body()).startsWith("task POST /oauth2/token 29 ");
    }

    @ParameterizedTest
    @CsvSource({"'', Không tìm thấy", "en-GB, Not found", "'fr, en;q=0.5', Not found", "'*', Không tìm thấy"})
    void anAddressNobodyServesIsAProblemInTheCallersLanguage(String language, String title) throws Exception {
        var request = request("/api/v1/nothing").GET();
        var answer = send(language.isEmpty() ? request : request.header("Accept-Language", language));

        assertProblem(answer, 404, title);
    }

    @Test
    void aRouteThatIsNotConfiguredDoesNotExist() throws Exception {
        assertProblem(send(request("/local/time").GET()), 404, "Không tìm thấy");
    }

    @Test
    void aServiceThatIsDownIsWorthAnotherTry() throws Exception {
        var answer = send(request("/api/v1/reminders").GET());

        assertProblem(answer, 503, "Tạm thời chưa phục vụ được");
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("5");
    }

    @Test
    void aBodyUpToTheLimitPasses() throws Exception {
        var answer = send(request("/api/v1/plans/p").PUT(BodyPublishers.ofByteArray(new byte[MEGABYTE])));

        assertThat(answer.body()).contains(" " + MEGABYTE + " ");
    }

    @Test
    void aLargerBodyIsRefused() throws Exception {
        var answer = send(request("/api/v1/plans/p").PUT(BodyPublishers.ofByteArray(new byte[MEGABYTE + 1])));

        assertProblem(answer, 413, "Nội dung quá lớn");
    }

    @Test
    void aLargerBodyOfUnannouncedLengthIsRefused() throws Exception {
        var answer = send(request("/api/v1/plans/p").PUT(chunked(3 * MEGABYTE)));

        assertProblem(answer, 413, "Nội dung quá lớn");
    }

    @Test
    void aBodyOfUnannouncedLengthWithinTheLimitPasses() throws Exception {
        var answer = send(request("/api/v1/plans/p").PUT(chunked(MEGABYTE / 2)));

        assertThat(answer.body()).contains(" " + MEGABYTE / 2 + " ");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/plan-imports, multipart/form-data; boundary=x, 19, 201",
        "/api/v1/plan-imports, multipart/form-data; boundary=x, 21, 413",
        "/api/v1/plan-imports, application/json, 2, 413",
        "/api/v1/evidence/e-1/files/photo.jpg, image/jpeg, 24, 201",
        "/api/v1/evidence/e-1/files/photo.jpg, image/jpeg, 26, 413",
        "/api/v1/evidence/e-1, application/json, 2, 413",
    })
    void importsAndFilesMayBeLarger(String path, String type, int megabytes, int status) throws Exception {
        var answer = send(request(path)
                .header("Content-Type", type)
                .PUT(BodyPublishers.ofByteArray(new byte[megabytes * MEGABYTE])));

        assertThat(answer.statusCode()).isEqualTo(status);
    }

    @Test
    void healthIsDownAsLongAsOneServiceIs() throws Exception {
        var answer = send(request("/actuator/health").GET());

        assertThat(answer.statusCode()).isEqualTo(503);
        var services = json.readTree(answer.body()).at("/components/services/details");
        assertThat(services.get("plan-service").asString()).isEqualTo("UP");
        assertThat(services.get("notification-service").asString()).isEqualTo("DOWN");
    }

    @Test
    void descriptionsAreJoinedAndEqualNamesToldApart() throws Exception {
        var api = json.readTree(send(request("/api/docs").GET()).body());

        assertThat(api.get("openapi").asString()).startsWith("3.1");
        assertThat(api.get("paths").propertyNames())
                .containsExactlyInAnyOrder(
                        "/api/v1/plan", "/api/v1/task", "/api/v1/report", "/api/v1/session", "/api/v1/branding");
        assertThat(api.at("/x-missing/0").asString()).isEqualTo("notification-service");
        for (var name : List.of("plan", "task", "report")) {
            assertThat(schemaOf(api, name).get("title").asString()).isEqualTo(name);
        }
        assertThat(api.at("/components/schemas").propertyNames())
                .filteredOn(name -> name.matches("(Item|Page).*"))
                .hasSize(4);
        assertThat(api.findValuesAsString("operationId"))
                .contains("plan_list", "task_list", "report_list", "gateway_session")
                .doesNotHaveDuplicates();
    }

    @Test
    void aBrowserIsShownTheDescriptionAsAPage() throws Exception {
        var page = send(HttpRequest.newBuilder(at("/api/docs")).header("Accept", "text/html,*/*;q=0.8"));

        assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'self'")
                .doesNotContain("unsafe");
        var parts = Pattern.compile("(?:src|href)=\"([^\"]+)\"").matcher(page.body());
        assertThat(parts.results().map(part -> part.group(1)))
                .hasSize(3)
                .allSatisfy(part -> assertThat(
                                send(HttpRequest.newBuilder(at(part))).statusCode())
                        .as(part)
                        .isEqualTo(200));
    }

    @Test
    void aRegisteredOriginMayCallWithATokenAndNeverWithACookie() {
        await().untilAsserted(() ->
                assertThat(preflight("https://xa-mot.example").statusCode()).isEqualTo(200));
        var headers = preflight("https://xa-mot.example").headers();

        assertThat(headers.firstValue("Access-Control-Allow-Origin")).hasValue("https://xa-mot.example");
        assertThat(headers.firstValue("Access-Control-Allow-Methods").orElseThrow())
                .contains("PUT");
        assertThat(headers.firstValue("Access-Control-Allow-Headers").orElseThrow())
                .contains("authorization");
        assertThat(headers.firstValue("Access-Control-Allow-Credentials")).isEmpty();
    }

    @Test
    void anyOtherOriginMayNot() throws Exception {
        assertProblem(preflight("https://evil.example"), 403, "Trang này không được phép gọi");
        var call = send(request("/api/v1/units").header("Origin", "https://evil.example"));
        assertProblem(call, 403, "Trang này không được phép gọi");
        assertThat(call.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
    }

    @Test
    void whoAsksTooFastIsToldWhenToComeAgain() throws Exception {
        var hasty = "Bearer " + PROVIDER.accessToken("hasty");
        HttpResponse<String> answer;
        var asked = 0;
        do {
            answer = send(HttpRequest.newBuilder(at("/api/v1/units")).header("Authorization", hasty));
        } while (answer.statusCode() != 429 && ++asked < 400);

        assertProblem(answer, 429, "Quá nhiều yêu cầu");
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("1");
        assertThat(asked).isBetween(299, 330);
        assertThat(send(request("/api/v1/units")).statusCode()).isEqualTo(201);
    }

    private HttpResponse<String> preflight(String origin) {
        try {
            return send(HttpRequest.newBuilder(at("/api/v1/units/u"))
                    .method("OPTIONS", BodyPublishers.noBody())
                    .header("Origin", origin)
                    .header("Access-Control-Request-Method", "PUT")
                    .header("Access-Control-Request-Headers", "authorization,content-type"));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode schemaOf(JsonNode api, String name) {
        var reference = api.get("paths").get("/api/v1/" + name).at("/get/$ref").asString();
        return api.at(reference.substring(1));
    }

    private static HttpRequest.BodyPublisher chunked(int size) {
        return BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[size]));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(at(path)).header("Authorization", token);
    }
}
