package vn.dondoc.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.dondoc.testing.MongoExtension;

/** The realm that ships, in a real Keycloak; it takes a minute and a distribution, so it runs when it is asked for. */
@TestInstance(Lifecycle.PER_CLASS)
@EnabledIfSystemProperty(
        named = "dondoc.keycloak",
        matches = ".+",
        disabledReason = "SKIPPED: no Keycloak; infra/deploy/keycloak/README.md says how to get one")
class KeycloakIT {

    private static final Pattern FORM = Pattern.compile("<form[^>]*id=\"kc-form-login\"[^>]*action=\"([^\"]+)\"");
    private static final int PORT = 18_080;
    private static final URI ORIGIN = URI.create("http://127.0.0.1:" + PORT);

    private final StubService service = new StubService("plan");
    private final Keycloak keycloak = new Keycloak(Path.of(System.getProperty("dondoc.keycloak")), ORIGIN.toString());
    private final HttpClient client = HttpClient.newHttpClient();
    private final ConfigurableApplicationContext gateway = gateway();

    @BeforeAll
    void somebodyOfAUnitAndOfABoard() {
        keycloak.person("chuyen-vien", "UNIT_EDITOR", Map.of("unit", List.of("xa-mot")));
        keycloak.person("bien-tap", "EDITORIAL_BOARD", Map.of("channels", List.of("TOWN_PORTAL", "RADIO")));
        keycloak.enable("mau-don-vi");
    }

    private ConfigurableApplicationContext gateway() {
        return new SpringApplicationBuilder(GatewayApplication.class)
                .run(
                        "--spring.config.name=gateway",
                        "--server.port=" + PORT,
                        "--server.address=127.0.0.1",
                        "--spring.mongodb.uri=" + MongoExtension.uri() + "/gateway-keycloak",
                        "--dondoc.gateway.session.secure=false",
                        "--spring.security.oauth2.resourceserver.jwt.issuer-uri=" + keycloak.issuer(),
                        "--dondoc.gateway.login.client-secret=" + Keycloak.SECRET,
                        "--dondoc.gateway.services.plan-service.uri=" + service.uri());
    }

    @AfterAll
    void stop() {
        SpringApplication.exit(gateway);
        keycloak.close();
        service.close();
    }

    @Test
    void aPersonLogsInAndServicesSeeUnitAndRolesButNoName() throws Exception {
        var browser = loggedIn("chuyen-vien");
        var session = json(browser.ask("GET", "/api/v1/session", Map.of()));

        assertThat(session.get("name").asString()).isEqualTo("Một Người");
        assertThat(session.get("province").asString()).isEqualTo("demo");
        assertThat(session.get("unit").asString()).isEqualTo("xa-mot");
        assertThat(session.get("roles").toString()).contains("\"UNIT_EDITOR\"");
        var claims = relayed(browser);
        assertThat(claims.getAudience()).contains("dondoc");
        assertThat(claims.getStringClaim("unit")).isEqualTo("xa-mot");
        assertThat(claims.getClaims()).doesNotContainKeys("name", "email", "preferred_username", "channels");
    }

    @Test
    void servicesSeeWhichChannelsABoardDecidesFor() throws Exception {
        assertThat(relayed(loggedIn("bien-tap")).getStringListClaim("channels"))
                .containsExactlyInAnyOrder("TOWN_PORTAL", "RADIO");
    }

    @Test
    @EnabledIfSystemProperty(
            named = "dondoc.chromium",
            matches = ".+",
            disabledReason = "SKIPPED: -Ddondoc.chromium=... is not given")
    void aPersonLogsInWithARealBrowser(@TempDir Path directory) {
        try (var browser = new Chromium(System.getProperty("dondoc.chromium"), directory.resolve("profile"))) {
            browser.open(ORIGIN + "/don-vi/xa-mot?ky=2026-03");
            browser.awaitTrue("document.querySelector('#kc-form-login') !== null");
            browser.evaluate("document.querySelector('#username').value = 'chuyen-vien';"
                    + "document.querySelector('#password').value = '" + Keycloak.PASSWORD + "';"
                    + "document.querySelector('#kc-form-login').submit();");
            browser.awaitTrue("location.origin === '" + ORIGIN + "' && document.title === 'portal under test'");

            assertThat(browser.evaluate("location.pathname + location.search")).isEqualTo("/don-vi/xa-mot?ky=2026-03");
            assertThat(browser.evaluate("fetch('/api/v1/session').then(answer => answer.text())"))
                    .contains("\"unit\":\"xa-mot\"", "\"UNIT_EDITOR\"");
            assertThat(browser.evaluate("document.cookie"))
                    .as("what scripts see of cookies")
                    .isEmpty();
            assertThat(browser.evaluate("JSON.stringify({...localStorage}) + JSON.stringify({...sessionStorage})"))
                    .isEqualTo("{}{}");
            browser.open(ORIGIN + "/api/docs");
            browser.awaitTrue("document.querySelector('#docs .swagger-ui .info .title') !== null");
        }
    }

    @Test
    void theEndOfTheSessionEndsItAtKeycloakToo() throws Exception {
        var browser = loggedIn("chuyen-vien");
        var csrf = json(browser.ask("GET", "/api/v1/session", Map.of())).get("csrf");
        var end = json(browser.ask(
                "DELETE",
                "/api/v1/session",
                Map.of(csrf.get("header").asString(), csrf.get("token").asString())));

        var shown = browser.open(end.get("location").asString());

        assertThat(shown.body()).as("the login page again").containsPattern(FORM);
    }

    @Test
    void aUnitsSystemGetsThroughAndAlsoAfterKeysWereRotated() throws Exception {
        assertThat(json(asked(keycloak.machine("mau-don-vi"))).get("roles").toString())
                .contains("AGENCY_CLIENT", "UNIT_EDITOR");
        keycloak.rotateKeys();
        var withNewKey = asked(keycloak.machine("mau-don-vi"));

        assertThat(withNewKey.statusCode()).isEqualTo(200);
        assertThat(json(withNewKey).get("unit").asString()).isEqualTo("mau-don-vi");
    }

    @Test
    void ourOwnServicesHaveTheirRole() throws Exception {
        for (var name : new String[] {"dondoc-gateway", "notification-service"}) {
            assertThat(json(asked(keycloak.machine(name))).get("roles").toString())
                    .contains("SERVICE");
        }
    }

    private Browser loggedIn(String name) throws Exception {
        var browser = new Browser(ORIGIN);
        var form = FORM.matcher(browser.open("/login").body());
        assertThat(form.find()).as("Keycloak's login form").isTrue();
        browser.submit(form.group(1).replace("&amp;", "&"), "username=" + name + "&password=" + Keycloak.PASSWORD);
        return browser;
    }

    /** What a service is told about whoever logged in. */
    private static JWTClaimsSet relayed(Browser browser) throws Exception {
        var token = browser.ask("GET", "/api/v1/units", Map.of()).body().replaceAll("^.*Bearer ", "");
        return SignedJWT.parse(token).getJWTClaimsSet();
    }

    private HttpResponse<String> asked(String token) throws Exception {
        return client.send(
                HttpRequest.newBuilder(ORIGIN.resolve("/api/v1/session"))
                        .header("Authorization", "Bearer " + token)
                        .build(),
                BodyHandlers.ofString());
    }

    private static JsonNode json(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer::body).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body());
    }
}
