package vn.dondoc.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.json.JsonMapper;
import vn.dondoc.testing.MongoExtension;

/** One gateway for all tests, before stub services and a stub provider. */
@SpringBootTest(
        classes = GatewayApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.config.name=gateway",
            "spring.http.clients.read-timeout=2s",
            "dondoc.gateway.session.secure=false",
            "dondoc.gateway.origins.every=1s",
            "dondoc.gateway.limits.client.burst=300",
            "dondoc.gateway.limits.client.per-second=1",
            "dondoc.gateway.login.client-id=" + StubProvider.CLIENT,
            "dondoc.gateway.login.client-secret=" + StubProvider.SECRET
        })
abstract class GatewayUnderTest {

    static final StubService TASKS = new StubService("task");
    static final StubProvider PROVIDER = new StubProvider();
    private static final Map<String, StubService> STUBS = Map.of(
            "plan-service", new StubService("plan"),
            "task-service", TASKS,
            "report-service", new StubService("report"));

    final HttpClient client = HttpClient.newHttpClient();
    final JsonMapper json = JsonMapper.shared();

    @LocalServerPort
    int port;

    @DynamicPropertySource
    static void surroundings(DynamicPropertyRegistry properties) {
        STUBS.forEach((name, stub) -> properties.add("dondoc.gateway.services." + name + ".uri", stub::uri));
        // Nobody listens there: this service is down.
        properties.add("dondoc.gateway.services.notification-service.uri", () -> "http://127.0.0.1:1");
        properties.add("dondoc.gateway.extras.issuer.uri", TASKS::uri);
        properties.add("spring.mongodb.uri", () -> MongoExtension.uri() + "/gateway-it");
        properties.add("spring.security.oauth2.resourceserver.jwt.issuer-uri", PROVIDER::issuer);
    }

    URI at(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    void assertProblem(HttpResponse<String> answer, int status, String title) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(json.readTree(answer.body()).get("title").asString()).isEqualTo(title);
        assertThat(json.readTree(answer.body()).get("status").asInt()).isEqualTo(status);
    }
}
