package vn.dondoc.gateway;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

/** Up only when every service says it is up; each of them covers its database and Kafka. All are asked at once. */
@Component("services")
class ServicesHealth implements HealthIndicator {

    private final GatewaySettings settings;
    private final HttpClient client;

    ServicesHealth(GatewaySettings settings) {
        this.settings = settings;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(settings.healthTimeout())
                .build();
    }

    @Override
    public Health health() {
        Map<String, CompletableFuture<Boolean>> asked = new LinkedHashMap<>();
        settings.services().forEach((name, service) -> asked.put(name, ask(service)));
        var health = Health.up();
        asked.forEach((name, answer) -> {
            var up = answer.join();
            health.withDetail(name, (up ? Status.UP : Status.DOWN).getCode());
            if (!up) {
                health.down();
            }
        });
        return health.build();
    }

    private CompletableFuture<Boolean> ask(GatewaySettings.Route service) {
        if (!service.configured()) {
            return CompletableFuture.completedFuture(false);
        }
        var request = HttpRequest.newBuilder(service.at("/actuator/health"))
                .timeout(settings.healthTimeout())
                .build();
        return client.sendAsync(request, HttpResponse.BodyHandlers.discarding())
                .handle((answer, failure) -> failure == null && answer.statusCode() == 200);
    }
}
