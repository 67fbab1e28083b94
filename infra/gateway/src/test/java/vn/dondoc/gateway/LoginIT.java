package vn.dondoc.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How people come in, stay and leave, and what others cannot do with their session. */
class LoginIT extends GatewayUnderTest {

    private static final String SESSION = "/api/v1/session";
    private static final Map<String, String> NOTHING = Map.of();

    @AfterEach
    void theProviderIsItselfAgain() {
        PROVIDER.shutOut = false;
        PROVIDER.lifetimeSeconds = 3_600;
    }

    @Test
    void aPageLeadsToTheLoginAndBackToThePage() throws Exception {
        var browser = browser();

        browser.open("/don-vi/xa-mot?ky=2026-03");

        assertThat(browser.visited.stream().map(URI::getPath))
                .containsExactly(
                        "/don-vi/xa-mot", "/login/start/portal", "/authorize", "/login/code/portal", "/don-vi/xa-mot");
        assertThat(browser.visited.get(4).getRawQuery()).isEqualTo("ky=2026-03");
        assertThat(StubProvider.fields(browser.visited.get(2).getRawQuery()))
                .containsEntry("code_challenge_method", "S256")
                .containsEntry("response_type", "code")
                .containsKeys("state", "nonce");
    }

    @Test
    void theSessionSaysWhoIsLoggedInAndShowsNoToken() throws Exception {
        var answer = loggedIn().ask("GET", SESSION, NOTHING);

        var session = json.readTree(answer.body());
        assertThat(session.get("subject").asString()).isEqualTo("may-1");
        assertThat(session.get("name").asString()).isEqualTo("Máy Một");
        assertThat(session.get("province").asString()).isEqualTo("demo");
        assertThat(session.get("unit").asString()).isEqualTo("xa-mot");
        assertThat(session.at("/roles/0").asString()).isEqualTo("UNIT_LEAD");
        assertThat(session.get("expiresAt").asString()).endsWith("Z");
        assertThat(answer.body()).doesNotContain("eyJ");
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
    }

    @Test
    void aMachineSeesItselfWithoutASession() throws Exception {
        var answer =
                send(HttpRequest.newBuilder(at(SESSION)).header("Authorization", "Bearer " + PROVIDER.accessToken()));

        assertThat(json.readTree(answer.body()).get("csrf").isNull()).isTrue();
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void aProgramIsToldToLogIn() throws Exception {
        assertProblem(browser().ask("GET", "/api/v1/units", Map.of("Accept", "text/html")), 401, "Chưa đăng nhập");
        assertProblem(browser().ask("PUT", "/api/v1/units/u", NOTHING), 401, "Chưa đăng nhập");
        assertProblem(browser().ask("GET", SESSION, NOTHING), 401, "Chưa đăng nhập");
    }

    @Test
    void aTokenNobodyIssuedIsRefused() throws Exception {
        var answer = send(HttpRequest.newBuilder(at("/api/v1/units")).header("Authorization", "Bearer abc"));

        assertProblem(answer, 401, "Chưa đăng nhập");
        assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
    }

    @Test
    void aKeyTheProviderHasTakenIntoUseIsKnownAtOnce() throws Exception {
        var request = HttpRequest.newBuilder(at(SESSION));
        assertThat(send(request.setHeader("Authorization", "Bearer " + PROVIDER.accessToken()))
                        .statusCode())
                .isEqualTo(200);
        PROVIDER.rotateKey();

        assertThat(send(request.setHeader("Authorization", "Bearer " + PROVIDER.accessToken()))
                        .statusCode())
                .isEqualTo(200);
        assertThat(loggedIn().ask("GET", SESSION, NOTHING).statusCode()).isEqualTo(200);
    }

    @Test
    void aServiceGetsTheTokenInPlaceOfTheCookie() throws Exception {
        var answer = loggedIn().ask("GET", "/api/v1/units", NOTHING);

        assertThat(answer.body()).startsWith("plan GET /api/v1/units 0 Bearer eyJ");
        assertThat(answer.headers().firstValue("X-Seen-Cookie")).hasValue("null");
    }

    @Test
    void aChangeNeedsTheConfirmationOfItsSession() throws Exception {
        var browser = loggedIn();
        var other = loggedIn();

        assertProblem(browser.ask("PUT", "/api/v1/units/u", NOTHING), 403, "Yêu cầu không được xác nhận");
        assertProblem(browser.ask("PUT", "/api/v1/units/u", csrf(other)), 403, "Yêu cầu không được xác nhận");
        assertThat(browser.ask("PUT", "/api/v1/units/u", csrf(browser)).statusCode())
                .isEqualTo(201);
    }

    @Test
    void theCookieIsOutOfReachForScriptsAndOtherSites() throws Exception {
        var first = client.send(
                HttpRequest.newBuilder(at("/")).header("Accept", "text/html").build(),
                HttpResponse.BodyHandlers.discarding());

        assertThat(first.headers().firstValue("Set-Cookie").orElseThrow())
                .contains("HttpOnly", "SameSite=Lax", "Path=/")
                .doesNotContain("Domain", "Expires", "Max-Age");
    }

    @Test
    void aSessionKnownBeforeTheLoginIsWorthNothingAfterIt() throws Exception {
        var victim = browser();
        victim.ask("GET", "/trang", Map.of("Accept", "text/html"));
        var planted = victim.session().getValue();
        victim.open("/");

        var attacker = browser();
        attacker.setSession(planted);
        assertThat(victim.session().getValue()).isNotEqualTo(planted);
        assertThat(victim.ask("GET", SESSION, NOTHING).statusCode()).isEqualTo(200);
        assertThat(attacker.ask("GET", SESSION, NOTHING).statusCode()).isEqualTo(401);
    }

    @Test
    void aTokenIsRenewedOnceHoweverManyAskForIt() throws Exception {
        PROVIDER.lifetimeSeconds = 30;
        var browser = loggedIn();
        PROVIDER.lifetimeSeconds = 3_600;
        var before = PROVIDER.renewals.get();

        assertThat(atOnce(6, () -> browser.ask("GET", "/api/v1/units", NOTHING).statusCode()))
                .containsOnly(201);
        assertThat(browser.ask("GET", "/api/v1/units", NOTHING).statusCode()).isEqualTo(201);
        assertThat(PROVIDER.renewals.get() - before).isEqualTo(1);
    }

    @Test
    void whoIsShutOutAtTheProviderHasNoSessionHere() throws Exception {
        PROVIDER.lifetimeSeconds = 30;
        var browser = loggedIn();
        PROVIDER.shutOut = true;

        assertProblem(browser.ask("GET", "/api/v1/units", NOTHING), 401, "Chưa đăng nhập");
        assertThat(browser.ask("GET", SESSION, NOTHING).statusCode()).isEqualTo(401);
    }

    @Test
    void theEndHereLeadsToTheEndAtTheProvider() throws Exception {
        var browser = loggedIn();
        var answer = browser.ask("DELETE", SESSION, csrf(browser));

        var location = json.readTree(answer.body()).get("location").asString();
        assertThat(location).startsWith(PROVIDER.issuer() + "/logout?");
        assertThat(StubProvider.fields(URI.create(location).getRawQuery()))
                .containsEntry("post_logout_redirect_uri", at("/").toString())
                .containsKey("id_token_hint");
        assertThat(browser.ask("GET", SESSION, NOTHING).statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource({
        "/don-vi?ky=2026-03, /don-vi?ky=2026-03",
        "//evil.example/x, /",
        "https://evil.example, /",
        "/\\evil.example, /",
        "'', /"
    })
    void theLoginLeadsToThisOriginOnly(String to, String target) throws Exception {
        var answer = loggedIn()
                .ask(
                        "GET",
                        "/login?to=" + java.net.URLEncoder.encode(to, java.nio.charset.StandardCharsets.UTF_8),
                        NOTHING);

        assertThat(answer.headers().firstValue("Location")).hasValue(target);
    }

    @Test
    void aLoginThatWasNotBegunHereFails() throws Exception {
        var answer = browser().open("/login/code/portal?code=abc&state=xyz");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("Đăng nhập lại");
    }

    @Test
    void pagesOfThePortalAreItsFirstPageForWhoIsLoggedIn() throws Exception {
        for (var path : new String[] {"/", "/don-vi/xa-mot", "/index.html"}) {
            var page = loggedIn().open(path);

            assertThat(page.body()).as(path).contains("portal under test");
            assertThat(page.headers().firstValue("Cache-Control")).hasValue("no-cache");
            assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                    .startsWith("default-src 'self'")
                    .doesNotContain("unsafe");
        }
        assertThat(loggedIn().open("/api/v1/khong-co").statusCode()).isEqualTo(404);
        assertThat(loggedIn().ask("GET", "/khong-co.json", NOTHING).statusCode())
                .isEqualTo(404);
    }

    @Test
    void whatPagesAreMadeOfIsPublicAndKept() throws Exception {
        var script = browser().ask("GET", "/assets/app-1a2b3c.js", NOTHING);
        var icon = browser().ask("GET", "/favicon.svg", NOTHING);

        assertThat(script.statusCode()).isEqualTo(200);
        assertThat(script.headers().firstValue("Cache-Control")).hasValue("max-age=31536000, public, immutable");
        assertThat(icon.statusCode()).isEqualTo(200);
        assertThat(icon.headers().firstValue("Cache-Control")).hasValue("no-cache");
        assertThat(browser().ask("GET", "/assets/../index.html", NOTHING).statusCode())
                .isNotEqualTo(200);
    }

    private Browser browser() {
        return new Browser(at("/"));
    }

    private Browser loggedIn() throws Exception {
        var browser = browser();
        browser.open("/login");
        return browser;
    }

    private Map<String, String> csrf(Browser browser) throws Exception {
        var csrf = json.readTree(browser.ask("GET", SESSION, NOTHING).body()).get("csrf");
        return Map.of(csrf.get("header").asString(), csrf.get("token").asString());
    }

    private static <T> Stream<T> atOnce(int times, Callable<T> task) throws Exception {
        var threads = Executors.newFixedThreadPool(times);
        try {
            var answers =
                    Stream.generate(() -> threads.submit(task)).limit(times).toList();
            var results = Stream.<T>builder();
            for (var answer : answers) {
                results.add(answer.get());
            }
            return results.build();
        } finally {
            threads.shutdown();
        }
    }
}
