package vn.dondoc.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;

@RunningService
class ApiDocsIT {

    @LocalServerPort
    private int port;

    @Test
    void everyRouteIsDescribedAsItsCallerSeesIt() throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/v3/api-docs"));
        var answer = HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
        var docs = new JsonMapper().readTree(answer.body());

        assertThat(docs.at("/paths").propertyNames())
                .contains(
                        "/api/v1/units/{id}",
                        "/api/v1/units",
                        "/api/v1/units/{id}/succession",
                        "/api/v1/contacts",
                        "/api/v1/calendars/{year}",
                        "/api/v1/catalogues/{catalogue}",
                        "/api/v1/plan-imports",
                        "/api/v1/plans/{id}",
                        "/api/v1/plans/{id}/amendments");
        assertThat(docs.at("/paths/~1api~1v1~1units/get/parameters").findValuesAsString("name"))
                .containsExactlyInAnyOrder("kind", "parent", "activeOn", "limit", "after");
        assertThat(docs.at("/components/schemas/PlanBody/properties").propertyNames())
                .contains("tasks", "quotas", "reporting");
    }
}
