package vn.dondoc.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Asks for the health from outside, as anybody would, before anybody is told that it runs. */
final class Readiness {

    private static final int ATTEMPTS = 100;

    private Readiness() {}

    static void await(URI origin, Steps steps) {
        var client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        var request = HttpRequest.newBuilder(origin.resolve("/actuator/health"))
                .timeout(Duration.ofSeconds(10))
                .build();
        try {
            for (var attempt = 0; attempt < ATTEMPTS; attempt++) {
                if (status(client, request) == 200) {
                    steps.done("health: up");
                    return;
                }
                TimeUnit.MILLISECONDS.sleep(200);
            }
            steps.done("health: down, see " + request.uri());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static int status(HttpClient client, HttpRequest request) throws InterruptedException {
        try {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException notYet) {
            return 0;
        }
    }
}
