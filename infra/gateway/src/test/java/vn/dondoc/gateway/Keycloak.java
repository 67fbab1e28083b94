package vn.dondoc.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A real Keycloak on the loopback address with our realm, started from an unpacked distribution. */
final class Keycloak implements AutoCloseable {

    static final String SECRET = "only-for-this-test";
    static final String PASSWORD = "Mat-khau-thu-nghiem-1";
    private static final Path REALM = Path.of("..", "deploy", "keycloak", "dondoc-realm.json");

    private final HttpClient client = HttpClient.newHttpClient();
    private final int port;
    private final Process process;

    Keycloak(Path home, String gatewayOrigin) {
        try (var socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        process = start(home, gatewayOrigin);
        try {
            Awaitility.await("Keycloak's realm").atMost(Duration.ofMinutes(15)).until(this::answers);
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    private Process start(Path home, String gatewayOrigin) {
        try {
            Files.createDirectories(home.resolve("data/import"));
            Files.copy(REALM, home.resolve("data/import/dondoc-realm.json"), StandardCopyOption.REPLACE_EXISTING);
            var command = new ProcessBuilder(
                    home.resolve("bin/kc.sh").toString(),
                    "start-dev",
                    "--import-realm",
                    "--db=dev-mem",
                    "--http-host=127.0.0.1",
                    "--http-port=" + port);
            command.environment()
                    .putAll(Map.of(
                            "KC_BOOTSTRAP_ADMIN_USERNAME", "admin",
                            "KC_BOOTSTRAP_ADMIN_PASSWORD", SECRET,
                            "JAVA_OPTS_KC_HEAP", "-Xms128m -Xmx512m -XX:TieredStopAtLevel=1",
                            "DONDOC_ORIGIN", gatewayOrigin,
                            "DONDOC_PROVINCE", "demo",
                            "DONDOC_GATEWAY_SECRET", SECRET,
                            "DONDOC_NOTIFICATION_SECRET", SECRET,
                            "DONDOC_SAMPLE_AGENCY_SECRET", SECRET));
            return command.redirectErrorStream(true)
                    .redirectOutput(Path.of("target", "keycloak.log").toFile())
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String issuer() {
        return "http://127.0.0.1:" + port + "/realms/dondoc";
    }

    private boolean answers() {
        if (!process.isAlive()) {
            throw new IllegalStateException("Keycloak has ended, see target/keycloak.log");
        }
        try {
            return send(HttpRequest.newBuilder(URI.create(issuer() + "/.well-known/openid-configuration")))
                            .statusCode()
                    == 200;
        } catch (UncheckedIOException notYet) {
            return false;
        }
    }

    /** Somebody of the province with one role and, besides the province, these attributes. */
    void person(String name, String role, Map<String, List<String>> more) {
        var attributes = new HashMap<>(more);
        attributes.put("province", List.of("demo"));
        var person = Map.of(
                "username",
                name,
                "enabled",
                true,
                "firstName",
                "Một",
                "lastName",
                "Người",
                "email",
                name + "@dondoc.example",
                "attributes",
                attributes,
                "credentials",
                List.of(Map.of("type", "password", "value", PASSWORD, "temporary", false)));
        administer("POST", "/users", person);
        var id = administer("GET", "/users?exact=true&username=" + name, Map.of())
                .get(0)
                .get("id")
                .asString();
        var granted = administer("GET", "/roles/" + role, Map.of());
        administer("POST", "/users/" + id + "/role-mappings/realm", List.of(granted));
    }

    void enable(String clientId) {
        var found = administer("GET", "/clients?clientId=" + clientId, Map.of()).get(0);
        administer("PUT", "/clients/" + found.get("id").asString(), Map.of("clientId", clientId, "enabled", true));
    }

    /** From now on tokens are signed with a new key. */
    void rotateKeys() {
        administer(
                "POST",
                "/components",
                Map.of(
                        "name", "new",
                        "providerId", "rsa-generated",
                        "providerType", "org.keycloak.keys.KeyProvider",
                        "config", Map.of("priority", List.of("500"), "algorithm", List.of("RS256"))));
    }

    String machine(String clientId) {
        return token("dondoc", "client_id=" + clientId + "&client_secret=" + SECRET + "&grant_type=client_credentials");
    }

    private String token(String realm, String form) {
        var answer = send(HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + port + "/realms/" + realm + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
        return json(answer).get("access_token").asString();
    }

    /** Lives for a minute only. */
    private String admin() {
        return token("master", "client_id=admin-cli&grant_type=password&username=admin&password=" + SECRET);
    }

    private JsonNode administer(String method, String path, Object body) {
        return json(send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/admin/realms/dondoc" + path))
                .header("Authorization", "Bearer " + admin())
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofByteArray(JsonMapper.shared().writeValueAsBytes(body)))));
    }

    private static JsonNode json(HttpResponse<String> answer) {
        if (answer.statusCode() / 100 != 2) {
            throw new AssertionError(answer.uri() + ": " + answer.statusCode() + " " + answer.body());
        }
        return JsonMapper.shared().readTree(answer.body().isEmpty() ? "{}" : answer.body());
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
    }
}
