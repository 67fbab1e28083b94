import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.Base64;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The server side of an agency's page, in one file: {@code java AgencyServer.java}. It keeps the client's secret, hands
 * short-lived tokens to its own page, and takes webhooks. Put your own login in front of {@code /token}.
 */
class AgencyServer {

    static final String API = System.getenv().getOrDefault("API", "http://localhost:8080");
    static final String UNIT = System.getenv("UNIT");
    static final Clock CLOCK = Clock.systemUTC();
    static final HttpClient HTTP = HttpClient.newHttpClient();

    public static void main(String... args) throws IOException {
        var port = Integer.parseInt(System.getenv().getOrDefault("PORT", "8090"));
        var server = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 0);
        server.createContext("/", it -> answer(it, 200, "text/html", Files.readString(Path.of("web/index.html"))));
        server.createContext("/token", AgencyServer::token);
        server.createContext("/webhook", AgencyServer::webhook);
        server.start();
        System.out.println("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** A POST, so that no link from elsewhere can ask for it. */
    static void token(HttpExchange it) throws IOException {
        if (!"POST".equals(it.getRequestMethod())) {
            answer(it, 405, "text/plain", "");
            return;
        }
        var secret = System.getenv("CLIENT_ID") + ":" + System.getenv("CLIENT_SECRET");
        var request = HttpRequest.newBuilder(URI.create(API + "/oauth2/token"))
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(secret.getBytes(StandardCharsets.UTF_8)))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials"))
                .build();
        try {
            var body = HTTP.send(request, BodyHandlers.ofString()).body();
            var found = Pattern.compile("\"access_token\":\"([^\"]+)\"").matcher(body);
            var token = found.find() ? found.group(1) : "";
            answer(it, token.isEmpty() ? 502 : 200, "application/json",
                    "{\"api\":\"%s\",\"unit\":\"%s\",\"token\":\"%s\"}".formatted(API, UNIT, token));
        } catch (InterruptedException e) {
            answer(it, 502, "text/plain", "");
        }
    }

    static void webhook(HttpExchange it) throws IOException {
        var body = new String(it.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var headers = it.getRequestHeaders();
        var genuine = isGenuine(headers.getFirst("webhook-id"), headers.getFirst("webhook-timestamp"),
                headers.getFirst("webhook-signature"), body);
        if (genuine) {
            System.out.println(headers.getFirst("webhook-id") + " " + body);
        }
        answer(it, genuine ? 204 : 401, "text/plain", "");
    }

    /** Standard Webhooks: compare in constant time, refuse what is older than five minutes, skip ids you have seen. */
    static boolean isGenuine(String id, String timestamp, String signatures, String body) {
        try {
            var age = CLOCK.instant().getEpochSecond() - Long.parseLong(timestamp);
            var mac = Mac.getInstance("HmacSHA256");
            var key = Base64.getDecoder().decode(System.getenv("WEBHOOK_SECRET").substring("whsec_".length()));
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            var signed = mac.doFinal((id + "." + timestamp + "." + body).getBytes(StandardCharsets.UTF_8));
            var genuine = false;
            for (var signature : signatures.split(" ")) {
                genuine |= signature.startsWith("v1,")
                        && MessageDigest.isEqual(Base64.getDecoder().decode(signature.substring(3)), signed);
            }
            return genuine && Math.abs(age) < 300;
        } catch (Exception anything) {
            return false;
        }
    }

    static void answer(HttpExchange it, int status, String type, String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        it.getResponseHeaders().add("Content-Type", type + "; charset=utf-8");
        it.getResponseHeaders().add("Cache-Control", "no-store");
        it.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        it.getResponseBody().write(bytes);
        it.close();
    }
}
