package vn.dondoc.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dondoc.acceptance.Request.Call.get;

import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;
import vn.dondoc.acceptance.Request.Call;

/** What is tried against a running installation, in the order of the list; API2's tokens are in {@link TokenAttacks}. */
record Attacks(Platform platform, Tokens tokens) {

    private static final String EVIDENCE = "/api/v1/evidence/tin-mt-khac";
    private static final String EVIL = "https://evil.example";

    Stream<Attack> all() {
        return Stream.of(objects(), properties(), resources(), functions(), settings(), inventory())
                .flatMap(attacks -> attacks);
    }

    private Request as(String unit, String... roles) {
        var token = tokens.of("ke-" + String.join("-", roles), "demo", unit.isEmpty() ? null : unit, List.of(roles));
        return platform.atRoot().with("Authorization", "Bearer " + token);
    }

    private Request unit() {
        return as("mt-cha", "UNIT_LEAD", "UNIT_EDITOR");
    }

    private Request neighbour() {
        var token = tokens.of("ke-lang-gieng", "tinh-khac", "mt-khac", List.of("MONITOR", "ADMIN", "UNIT_LEAD"));
        return platform.atRoot().with("Authorization", "Bearer " + token);
    }

    private Stream<Attack> objects() {
        var send = """
                {"planId":"ma-tran","unitId":"mt-khac","type":"NEWS_ITEM","channel":"TOWN_PORTAL","title":"Giả","occurredOn":"2026-03-02"}""";
        return Stream.of(
                Attack.of("API1", "another unit's evidence", unit(), get(EVIDENCE), 404),
                Attack.of("API1", "another unit's file", unit(), get(EVIDENCE + "/files/bia.txt"), 404),
                Attack.of("API1", "another unit's report", unit(), get("/api/v1/reports/ma-tran/mt-khac/2026-Q1"), 404),
                Attack.of(
                        "API1",
                        "evidence in another unit's name",
                        unit(),
                        new Call("PUT", "/api/v1/evidence/gia", send),
                        404),
                Attack.of(
                        "API1",
                        "another unit's assignment, done",
                        unit(),
                        new Call("POST", "/api/v1/assignments/ma-tran:I.1:mt-khac/occurrences/1/completion", "{}"),
                        404),
                Attack.of(
                        "API1",
                        "another province's unit, by its administrator",
                        neighbour(),
                        get("/api/v1/units/mt-khac"),
                        404),
                Attack.of(
                        "API1",
                        "another province's key spelled out",
                        neighbour(),
                        get("/api/v1/units/demo:mt-khac"),
                        400,
                        404),
                Attack.of(
                        "API1",
                        "a unit above one's own",
                        as("mt-con", "UNIT_LEAD"),
                        get("/api/v1/reports/ma-tran/mt-cha/2026-Q1"),
                        404),
                Attack.of(
                        "API1",
                        "a key that closes the quotation",
                        unit(),
                        get("/api/v1/evidence/%7B%22$ne%22:1%7D"),
                        400,
                        404));
    }

    private Stream<Attack> properties() {
        var overposted = """
                {"planId":"ma-tran","unitId":"mt-cha","type":"NEWS_ITEM","channel":"TOWN_PORTAL","title":"Tin thêm",
                 "occurredOn":"2026-03-02","state":"PUBLISHED","publishedOn":"2026-03-02","province":"tinh-khac","version":9}""";
        return Stream.of(
                Attack.of(
                                "API3",
                                "a state nobody decided",
                                unit(),
                                new Call("PUT", "/api/v1/evidence/tu-dang", overposted),
                                200,
                                201,
                                400)
                        .and(answer -> assertThat(answer.body()).doesNotContain("PUBLISHED")),
                Attack.of("API3", "and it stays so", unit(), get("/api/v1/evidence/tu-dang"), 200, 404)
                        .and(answer -> assertThat(answer.body()).doesNotContain("PUBLISHED")),
                Attack.of(
                                "API3",
                                "an accepted report by its writer",
                                unit(),
                                new Call(
                                        "PUT",
                                        "/api/v1/reports/ma-tran/mt-cha/2026-Q1",
                                        "{\"results\":\"x\",\"state\":\"ACCEPTED\"}"),
                                200,
                                201,
                                400,
                                409)
                        .and(answer -> assertThat(answer.body()).doesNotContain("\"ACCEPTED\"")),
                Attack.of("API3", "mail addresses by another way", unit(), get("/api/v1/contacts?units=mt-khac"), 403));
    }

    private Stream<Attack> resources() {
        var deep = "[".repeat(5_000) + "]".repeat(5_000);
        return Stream.of(
                Attack.of(
                        "API4",
                        "a body of two megabytes",
                        unit(),
                        new Call("PUT", "/api/v1/evidence/to", "{\"title\":\"" + "x".repeat(2_000_000) + "\"}"),
                        413),
                Attack.of("API4", "a page of a million", unit(), get("/api/v1/units?limit=1000000"), 400, 422),
                Attack.of("API4", "five thousand brackets", unit(), new Call("PUT", "/api/v1/evidence/sau", deep), 400),
                Attack.of(
                        "API4",
                        "a number of a million digits",
                        unit(),
                        new Call(
                                "PUT",
                                "/api/v1/reports/ma-tran/mt-cha/2026-Q1",
                                "{\"figures\":[{\"quotaId\":\"Q1\",\"numerator\":" + "9".repeat(900_000) + "}]}"),
                        400,
                        413,
                        422));
    }

    private Stream<Attack> functions() {
        var role = as("mt-cha", "MONITORS", "admin", "ROLE_ADMIN");
        return Stream.of(
                Attack.of(
                        "API5",
                        "a unit makes a unit",
                        unit(),
                        new Call(
                                "PUT",
                                "/api/v1/units/moi",
                                "{\"name\":\"x\",\"kind\":\"COMMUNE\",\"activeFrom\":\"2025-07-01\"}"),
                        403),
                Attack.of(
                        "API5",
                        "a unit exempts itself",
                        unit(),
                        new Call(
                                "POST",
                                "/api/v1/exemptions",
                                "{\"planId\":\"ma-tran\",\"unitId\":\"mt-cha\",\"quotaId\":\"Q1\",\"period\":\"2026-03\",\"reason\":\"x\"}"),
                        403),
                Attack.of(
                        "API5",
                        "roles of one's own invention",
                        role,
                        new Call("PUT", "/api/v1/calendars/2027", "{\"holidays\":[],\"makeUpDays\":[]}"),
                        403),
                Attack.of(
                        "API5",
                        "another method in a header",
                        unit().with("X-HTTP-Method-Override", "PUT"),
                        new Call("POST", "/api/v1/units/moi", "{}"),
                        400,
                        403,
                        404,
                        405),
                Attack.of(
                        "API5",
                        "a path with a detour",
                        unit(),
                        get("/api/v1/units/..%2fcontacts?units=mt-khac"),
                        400,
                        403,
                        404),
                Attack.of(
                        "API5",
                        "a path with a parameter",
                        unit(),
                        get("/api/v1/contacts;x=1?units=mt-khac"),
                        400,
                        403,
                        404),
                Attack.of(
                        "API5",
                        "a path with two slashes",
                        unit(),
                        get("/api/v1//contacts?units=mt-khac"),
                        400,
                        403,
                        404));
    }

    private Stream<Attack> settings() {
        var preflight = platform.atRoot().with("Origin", EVIL).with("Access-Control-Request-Method", "PUT");
        return Stream.of(
                Attack.of("API8", "a call from a foreign page", unit().with("Origin", EVIL), get("/api/v1/units"), 403)
                        .and(Attacks::notShared),
                Attack.of(
                                "API8",
                                "a question whether it may",
                                preflight,
                                new Call("OPTIONS", "/api/v1/units/x", ""),
                                403)
                        .and(Attacks::notShared),
                Attack.of("API8", "what the server gives away", unit(), get("/api/v1/units/khong-co"), 404)
                        .and(answer -> {
                            assertThat(answer.header("Server") + answer.header("X-Powered-By"))
                                    .isEmpty();
                            assertThat(answer.header("Content-Security-Policy")).contains("default-src 'none'");
                            assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
                        }),
                Attack.of(
                                "API8",
                                "an error that explains the inside",
                                unit(),
                                new Call("PUT", "/api/v1/evidence/x", "{\"occurredOn\":{}}"),
                                400)
                        .and(answer -> assertThat(answer.body()).doesNotContain("java.", "Exception", "vn.dondoc")),
                Attack.of("API8", "TRACE", unit(), new Call("TRACE", "/api/v1/units", ""), 400, 403, 404, 405, 501),
                Attack.of(
                        "API8",
                        "a token in the address",
                        platform.atRoot(),
                        get("/api/v1/units?access_token=" + tokens.of("x", "demo", null, List.of("MONITOR"))),
                        401));
    }

    private Stream<Attack> inventory() {
        return Stream.of(
                        "/actuator/env",
                        "/actuator/prometheus",
                        "/actuator/deadletters",
                        "/actuator/heapdump",
                        "/v3/api-docs",
                        "/api/v2/units")
                .map(path -> Attack.of("API9", "what is not for outside", unit(), get(path), 404));
    }

    static void notShared(Answer answer) {
        assertThat(answer.header("Access-Control-Allow-Origin")).isEmpty();
    }

    /** With a session, as a browser would be made to send it. */
    static Stream<Attack> onSessions(Platform platform, Person victim, String planted) {
        var session = platform.atRoot().with("Cookie", victim.cookie());
        var change = new Call(
                "POST",
                "/api/v1/exemptions",
                "{\"planId\":\"ma-tran\",\"unitId\":\"mt-cha\",\"period\":\"2026-03\",\"reason\":\"x\"}");
        return Stream.of(
                Attack.of("CSRF", "the session alone reads", session, get("/api/v1/session"), 200),
                Attack.of("CSRF", "but changes nothing", session, change, 403),
                Attack.of("CSRF", "nor from a foreign page", session.with("Origin", EVIL), change, 403)
                        .and(Attacks::notShared),
                Attack.of("CSRF", "nor as a plain form", session.with("Content-Type", "text/plain"), change, 403),
                Attack.of(
                        "CSRF", "nor with an invented confirmation", session.with("X-CSRF-TOKEN", "abc"), change, 403),
                Attack.of(
                        "API2",
                        "a session planted before the login",
                        platform.atRoot().with("Cookie", planted),
                        get("/api/v1/session"),
                        401),
                Attack.of(
                        "API2",
                        "an invented session",
                        platform.atRoot().with("Cookie", "dondoc-session=" + "A".repeat(43)),
                        get("/api/v1/session"),
                        401),
                Attack.of(
                        "API2",
                        "another's answer of the provider",
                        platform.atRoot(),
                        get("/login/code/portal?code=abc&state=xyz"),
                        401),
                Attack.of("API2", "a detour after the login", session, get("/login?to=//evil.example"), 302)
                        .and(answer -> assertThat(answer.header("Location")).isEqualTo("/")),
                Attack.of(
                        "API2",
                        "a secret in place of a token",
                        platform.atRoot().with("Authorization", "Basic YWRtaW46bG9jYWw="),
                        get("/api/v1/units"),
                        401),
                Attack.of("API2", "the page shows no token", session, get("/api/v1/session"), 200)
                        .and(answer -> assertThat(JsonMapper.shared()
                                        .readTree(answer.body())
                                        .toString())
                                .doesNotContain("eyJ")));
    }
}
