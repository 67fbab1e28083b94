package vn.dondoc.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dondoc.acceptance.Fixture.body;
import static vn.dondoc.acceptance.Fixture.newsItem;
import static vn.dondoc.acceptance.Platform.eventually;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import tools.jackson.databind.JsonNode;

/**
 * OWASP API Security Top 10 (2023) and what else hurts readers of input, against the running system. Each request and
 * its answer are written to {@code target/attack-list.md}.
 */
@TestInstance(Lifecycle.PER_CLASS)
class AttackListIT {

    private static final String PLAN = SmallProvince.PLAN;
    private static final String REPORT = "/reports/" + PLAN + "/xa-hai/2026";
    private static final String BOUNDARY = "ranh-gioi";

    private final Platform platform = SmallProvince.running();
    private final Request unit = platform.as("xa-hai");
    private final Request admin = platform.as("admin");
    private final Request homeAffairs = platform.as("home-affairs");
    private final AttackList list = new AttackList();

    @AfterAll
    void write() throws IOException {
        list.write(Path.of("target", "attack-list.md"));
    }

    private Stream<DynamicTest> tests(Attack... attacks) {
        return Stream.of(attacks).map(attack -> attack.test(list));
    }

    private static Attack get(String point, Request by, String path, String statuses) {
        return Attack.of(point, "GET " + path, () -> by.get(path), statuses);
    }

    private static Attack put(String point, Request by, String path, Object body, String statuses) {
        return Attack.of(point, "PUT " + path + " " + brief(body), () -> by.put(path, body), statuses);
    }

    private static Attack post(String point, Request by, String path, Object body, String statuses) {
        return Attack.of(point, "POST " + path + " " + brief(body), () -> by.post(path, body), statuses);
    }

    private static String brief(Object body) {
        var text = String.valueOf(body);
        return text.length() <= 90 ? text : text.substring(0, 90) + "… (" + text.length() + ")";
    }

    private static Map<String, Object> webhook(String url) {
        return Map.of("unitId", "xa-hai", "url", url, "events", List.of("returned"));
    }

    private static String token(String header, String claims) {
        var encoder = Base64.getUrlEncoder().withoutPadding();
        return "Bearer " + encoder.encodeToString(header.getBytes(StandardCharsets.UTF_8)) + "."
                + encoder.encodeToString(claims.getBytes(StandardCharsets.UTF_8)) + ".";
    }

    @TestFactory
    Stream<DynamicTest> objectsAndRoles() {
        var point = "API1 object of somebody else";
        var mass = newsItem(PLAN, "xa-hai", "TOWN_PORTAL", "gan-them", "2026-03-02");
        mass.put("state", "PUBLISHED");
        mass.put("receivedAt", "2020-01-01T00:00:00Z");
        mass.put("province", "khac");
        return tests(
                get(point, unit, "/units/xa-mot", "404"),
                get(point, unit, "/reports/" + PLAN + "/xa-mot/2026-Q1", "404"),
                get(point, unit, "/evidence/tin-xa-mot", "404"),
                get(point, unit, "/standings/" + PLAN + "/units/xa-mot", "404"),
                put(
                        point,
                        unit,
                        "/evidence/tin-moi",
                        newsItem(PLAN, "xa-mot", "TOWN_PORTAL", "x", "2026-03-02"),
                        "404"),
                put("API3 properties that are not the caller's", unit, "/evidence/gan-them", mass, "20[01]")
                        .without("PUBLISHED"),
                post("API5 function of another role", unit, "/exemptions", Map.of(), "403"),
                post("API5 function of another role", unit, REPORT + "/acceptance", Map.of(), "403|404"),
                put("API5 function of another role", unit, "/clients/cua-toi", Map.of(), "403"),
                get("API5 function of another role", unit, "/audit", "403"),
                put("API5 function of another role", platform.as("auditor"), "/plans/moi", SmallProvince.BODY, "403"));
    }

    @TestFactory
    Stream<DynamicTest> tokens() {
        var point = "API2 authentication";
        var claims =
                "{\"sub\":\"admin\",\"province\":\"demo\",\"roles\":[\"ADMIN\"],\"aud\":\"dondoc\",\"exp\":9999999999}";
        var nobody = platform.anybody();
        return tests(
                get(point, nobody, "/units", "401"),
                get(point, nobody.with("Authorization", token("{\"alg\":\"none\"}", claims)), "/units", "401"),
                get(
                        point,
                        nobody.with("Authorization", token("{\"alg\":\"HS256\"}", claims) + "AAAA"),
                        "/units",
                        "401"),
                get(point, nobody.with("Authorization", "Basic YWRtaW46bG9jYWw="), "/units", "401"),
                Attack.of(
                        point,
                        "POST /oauth2/token wrong secret",
                        () -> platform.atRoot()
                                .with("Authorization", "Basic YWRtaW46c2Fp")
                                .with("Content-Type", "application/x-www-form-urlencoded")
                                .post("/oauth2/token", "grant_type=client_credentials"),
                        "401"));
    }

    @TestFactory
    Stream<DynamicTest> resources() {
        var point = "API4 resource consumption";
        var deep = "{\"figures\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}";
        var wide = "{\"title\":\"" + "x".repeat(2_000_000) + "\"}";
        var dots = Fixture.unit("xa-hai", "Xã Hai", "COMMUNE", null);
        dots.put("email", "a@" + ".".repeat(500_000));
        return tests(
                put(point, unit, REPORT, deep, "400"),
                put(point, homeAffairs, "/plans/moi", wide, "413"),
                put(point, unit, REPORT, figure("1e999999999"), "400|422"),
                put(point, unit, REPORT, figure("9".repeat(2_000)), "400|422"),
                put(point, unit, REPORT, figure("-1e-999999999"), "400|422"),
                put(point, admin, "/units/xa-hai", dots, "422"),
                put(point, admin, "/calendars/99999999999999999999", "{}", "400"),
                get(point, unit, "/evidence?limit=1000000", "422"),
                get(point, homeAffairs, "/audit?object=a:" + "x".repeat(4_000), "422"));
    }

    private static String figure(String numerator) {
        return "{\"figures\":[{\"quotaId\":\"Q1\",\"numerator\":" + numerator
                + ",\"denominator\":2,\"source\":\"Sổ\"}],\"results\":\"x\",\"nothingToReport\":false}";
    }

    @TestFactory
    Stream<DynamicTest> businessFlows() {
        var point = "API6 business flows";
        var published = Map.of("outcome", "PUBLISHED", "publishedOn", "2026-03-02");
        var empty = "/reports/" + PLAN + "/xa-hai/2026-H1";
        return tests(
                post(point, unit, "/evidence/tin-xa-hai/decision", published, "403"),
                post(point, unit, "/evidence/tin-xa-hai/claim", Map.of("unitId", "xa-hai"), "403"),
                post(point, unit, "/extensions", Map.of(), "403"),
                post(point, unit, empty + "/submission", Map.of(), "404|409|422"),
                put(
                        point,
                        unit,
                        "/evidence/mai-sau",
                        newsItem(PLAN, "xa-hai", "TOWN_PORTAL", "9", "2027-01-01"),
                        "422"));
    }

    @TestFactory
    Stream<DynamicTest> addressesInside() {
        var point = "API7 SSRF";
        return Stream.of(
                        "http://169.254.169.254/latest/meta-data/",
                        "https://10.0.0.1/",
                        "https://192.168.1.1/",
                        "https://[fd00:ec2::254]/",
                        "http://100.100.100.200/",
                        "file:///etc/passwd",
                        "gopher://127.0.0.1:25/",
                        "https://admin:x@example.org/")
                .flatMap(url -> tests(put(point, unit, "/webhooks/trong-nha", webhook(url), "422")));
    }

    @TestFactory
    Stream<DynamicTest> whatIsOpen() {
        var configuration = "API8 configuration";
        var inventory = "API9 inventory";
        var root = platform.atRoot();
        return tests(
                Attack.of(
                        configuration,
                        "TRACE /api/v1/units",
                        () -> unit.send("TRACE", "/units", BodyPublishers.noBody()),
                        "40[0135]"),
                get(inventory, root, "/actuator/env", "401|404"),
                get(inventory, root, "/actuator/heapdump", "401|404"),
                get(inventory, root, "/v3/api-docs", "401|404"),
                get(inventory, unit, "/../../actuator/prometheus", "40[0134]"),
                get(inventory, root.with("Accept", "application/json"), "/api/v2/units", "401|404"),
                get(inventory, unit, "/contacts?units=xa-mot", "403"));
    }

    @Test
    void everyRouteThatIsDescribedExistsAndIsGuarded() {
        var paths = platform.atRoot().get("/api/docs").json().get("paths");
        assertThat(paths.size()).isGreaterThan(30);
        paths.properties()
                .forEach(path -> path.getValue().propertyNames().forEach(method -> {
                    var concrete = path.getKey().replaceAll("\\{[^}]*}", "1").replaceFirst("/api/v1", "");
                    var answer = platform.anybody()
                            .send(method.toUpperCase(Locale.ROOT), concrete, BodyPublishers.ofString("{}"));
                    if (!isForAnybody(path.getValue().get(method))) {
                        assertThat(answer.status())
                                .as(method + " " + path.getKey())
                                .isEqualTo(401);
                    }
                }));
        list.line("API9 inventory", "every route of /api/docs without a token", "401, " + paths.size() + " paths", 0);
    }

    /** As OpenAPI says it: an empty list of what is needed. */
    private static boolean isForAnybody(JsonNode operation) {
        return operation.has("security") && operation.get("security").isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> injections() {
        var point = "injection";
        var operator = "{\"planId\":{\"$gt\":\"\"},\"unitId\":{\"$ne\":null}}";
        return tests(
                put(point, unit, "/evidence/toan-tu", operator, "400"),
                put(
                        point,
                        unit,
                        "/evidence/%24where",
                        newsItem(PLAN, "xa-hai", "TOWN_PORTAL", "w", "2026-03-02"),
                        "422"),
                get(point, unit, "/evidence?unit%5B%24ne%5D=x&plan=" + PLAN, "200|400")
                        .without("tin-xa-mot"),
                get(point, homeAffairs, "/reports?plan=" + PLAN + "&state=%7B%22%24ne%22%3A1%7D", "200|400|422"),
                get(point, unit, "/evidence/tin-xa-hai%00", "40[04]"),
                Attack.of(
                        "path traversal",
                        "PUT /evidence/tin-xa-hai/files/..%2f..%2fetc%2fpasswd",
                        () -> unit.with("Content-Type", "application/octet-stream")
                                .put("/evidence/tin-xa-hai/files/..%2f..%2fetc%2fpasswd", "abc"),
                        "4.."),
                Attack.of(
                        "path traversal",
                        "PUT /evidence/tin-xa-hai/files/..\\..\\windows",
                        () -> unit.with("Content-Type", "application/octet-stream")
                                .put("/evidence/tin-xa-hai/files/..%5C..%5Cwindows", "abc"),
                        "4.."),
                Attack.of(
                        "content sniffing",
                        "PUT /evidence/tin-xa-hai/files/anh.png (an HTML page)",
                        () -> unit.with("Content-Type", "image/png")
                                .put("/evidence/tin-xa-hai/files/anh.png", "<html><script>alert(1)</script></html>"),
                        "415|422"));
    }

    @TestFactory
    Stream<DynamicTest> files() {
        return tests(
                upload("XXE", "tai-lieu.docx", Hostile.documentThatReadsFiles()).without("root:"),
                upload("XML that grows", "tai-lieu.docx", Hostile.documentThatGrows()),
                upload("zip bomb", "tai-lieu.docx", Hostile.documentThatUnpacksWithoutEnd()));
    }

    private Attack upload(String point, String name, byte[] file) {
        return Attack.of(
                point,
                "POST /plan-imports " + name + " (" + file.length + " bytes)",
                () -> homeAffairs
                        .with("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                        .send("POST", "/plan-imports", BodyPublishers.ofByteArray(Hostile.form(BOUNDARY, name, file))),
                "200|4(00|04|13|15|22)");
    }

    @Test
    void aLineBreakInATitleIsNoHeaderOfAMail() {
        var note = "Nhắc nộp\r\nBcc: khac@acceptance.example\r\nX-Khac: 1";
        var urged = homeAffairs.post("/reminders", body("planId", PLAN, "unitIds", List.of("xa-hai"), "note", note));
        list.line(
                "mail header injection",
                "POST /reminders with a line break and Bcc: in the note",
                urged.status() + "",
                0);
        assertThat(urged.status()).as(urged::toString).isIn(200, 201, 202, 422);
        if (urged.good() && urged.json().at("/reminders").asInt() > 0) {
            eventually("the mail")
                    .until(() -> !platform.reminders(Fixture.mailbox("xa-hai")).isEmpty());
        }
        assertThat(platform.atRoot()
                        .get("/local/mail?to=khac@acceptance.example")
                        .items())
                .isEmpty();
    }
}
