package vn.dondoc.planning.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.dondoc.platform.web.Refusal;

/** What Keycloak's admin interface is asked, held against a stand-in that answers like it. */
class KeycloakIssuerTests {

    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
    private static final AgencyClient.Settings SETTINGS =
            new AgencyClient.Settings("xa-mot", "Trang tin", true, List.of());

    private final List<String> asked = new ArrayList<>();
    private final List<JsonNode> sent = new ArrayList<>();
    private String found = "[]";
    private final HttpServer server = started();

    private HttpServer started() {
        try {
            var started = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            started.createContext("/", this::answer);
            started.start();
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        asked.add(exchange.getRequestMethod() + " " + path);
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        if (body.startsWith("{")) {
            sent.add(new JsonMapper().readTree(body));
        }
        var text = path.endsWith("/token")
                ? "{\"access_token\":\"t\"}"
                : path.endsWith("/client-secret") ? "{\"value\":\"older\"}" : found;
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, bytes.length);
        try (var out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    private KeycloakIssuer issuer() {
        var uri = "http://127.0.0.1:" + server.getAddress().getPort();
        return new KeycloakIssuer(new IssuerSettings(uri, "tinh", "plan-service", "s"));
    }

    private static AgencyClient client() {
        return AgencyClient.register("demo", "cms", SETTINGS, Secret.fresh(), NOW)
                .state();
    }

    @Test
    void aNewClientIsMadeWithFixedClaimsAndNoOtherWayIn() {
        issuer().apply(client(), new Secret("newest"));

        assertThat(asked)
                .containsExactly(
                        "POST /realms/tinh/protocol/openid-connect/token",
                        "GET /admin/realms/tinh/clients",
                        "POST /admin/realms/tinh/clients");
        var made = sent.get(0);
        assertThat(made.at("/secret").asString()).isEqualTo("newest");
        assertThat(made.at("/serviceAccountsEnabled").asBoolean()).isTrue();
        assertThat(made.at("/standardFlowEnabled").asBoolean()).isFalse();
        assertThat(made.at("/fullScopeAllowed").asBoolean()).isFalse();
        assertThat(made.at("/protocolMappers/1/config/claim.value").asString()).isEqualTo("xa-mot");
        assertThat(made.at("/protocolMappers/2/config/claim.value").asString())
                .isEqualTo("[\"AGENCY_CLIENT\",\"UNIT_LEAD\"]");
    }

    @Test
    void theOlderSecretGoesOnWhileANewOneOverlaps() {
        found = "[{\"id\":\"7\",\"attributes\":{\"dondoc.province\":\"demo\"}}]";
        var secret = new Secret("newest");
        issuer().apply(client().rotate(secret, Duration.ofHours(1), NOW).state(), secret);

        assertThat(asked).contains("PUT /admin/realms/tinh/clients/7");
        assertThat(sent.get(0).at("/attributes/client.secret.rotated").asString())
                .isEqualTo("older");
        assertThat(sent.get(0)
                        .at("/attributes/client.secret.rotated.expiration.time")
                        .asString())
                .isEqualTo(Long.toString(NOW.plusSeconds(3600).getEpochSecond()));
    }

    @Test
    void aSuspendedClientIsSwitchedOff() {
        found = "[{\"id\":\"7\",\"attributes\":{\"dondoc.province\":\"demo\"}}]";
        issuer().apply(client().suspend("Lộ", NOW).state(), null);

        assertThat(sent.get(0).at("/enabled").asBoolean()).isFalse();
        assertThat(sent.get(0).has("secret")).isFalse();
    }

    @Test
    void aClientOfSomebodyElseIsLeftAlone() {
        found = "[{\"id\":\"7\",\"attributes\":{}}]";

        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> issuer().apply(client(), new Secret("newest")));
        assertThat(asked).noneMatch(request -> request.startsWith("PUT"));
    }

    @Test
    void aKeycloakThatIsAwayIsSaidToBeAway() {
        var issuer = issuer();
        server.stop(0);

        assertThatExceptionOfType(IssuerAway.class).isThrownBy(() -> issuer.apply(client(), null));
    }
}
