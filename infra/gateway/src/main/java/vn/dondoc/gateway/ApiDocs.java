package vn.dondoc.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One OpenAPI 3.1 document of this gateway and all services, joined anew at every request; a service that is away is
 * named as such. Who opens it in a browser gets a page that shows it.
 */
@RestController
class ApiDocs {

    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    /** The routes that are answered here: too few for a generator of their own. */
    static final ClassPathResource OWN = new ClassPathResource("pages/api.json");

    private final GatewaySettings settings;
    private final JsonMapper json;
    private final HttpClient client;

    ApiDocs(GatewaySettings settings, JsonMapper json) {
        this.settings = settings;
        this.json = json;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(settings.healthTimeout())
                .build();
    }

    @GetMapping("/api/docs")
    ResponseEntity<Object> docs(@RequestHeader(defaultValue = "") String accept) {
        return accept.contains(MediaType.TEXT_HTML_VALUE)
                ? ResponseEntity.ok().contentType(HTML).body(new ClassPathResource("pages/docs.html"))
                : ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(joined());
    }

    @GetMapping(path = "/api/docs/start.js", produces = "text/javascript")
    ClassPathResource script() {
        return new ClassPathResource("pages/docs.js");
    }

    private JsonNode joined() {
        Map<String, CompletableFuture<Optional<JsonNode>>> asked = new LinkedHashMap<>();
        settings.services().forEach((name, service) -> asked.put(name, ask(service)));
        var joined = new JoinedApi(json);
        joined.add("gateway", own());
        asked.forEach((name, answer) ->
                answer.join().ifPresentOrElse(api -> joined.add(name, api), () -> joined.missing(name)));
        return joined.document();
    }

    private JsonNode own() {
        try (var description = OWN.getInputStream()) {
            return json.readTree(description);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private CompletableFuture<Optional<JsonNode>> ask(GatewaySettings.Route service) {
        if (!service.configured()) {
            return CompletableFuture.completedFuture(Optional.empty());
        }
        // The first description is made on demand and takes its time.
        var request = HttpRequest.newBuilder(service.at("/v3/api-docs"))
                .timeout(settings.healthTimeout().multipliedBy(5))
                .build();
        return client.sendAsync(request, HttpResponse.BodyHandlers.ofString())
                .handle((answer, failure) ->
                        failure == null && answer.statusCode() == 200 ? read(answer.body()) : Optional.empty());
    }

    private Optional<JsonNode> read(String body) {
        try {
            return Optional.of(json.readTree(body));
        } catch (JacksonException unreadable) {
            return Optional.empty();
        }
    }
}
