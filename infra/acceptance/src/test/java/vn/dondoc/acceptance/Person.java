package vn.dondoc.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Somebody at a browser: logs in at the page, then has a session cookie and no token. */
final class Person {

    private static final Pattern CONFIRMATION = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final CookieManager cookies = new CookieManager();
    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.ALWAYS)
            .build();
    private final URI origin;

    Person(URI origin) {
        this.origin = origin;
    }

    /** @return the page on which the login ends */
    HttpResponse<String> logIn(String name) {
        var page = send(HttpRequest.newBuilder(origin.resolve("/login?to=/api/v1/session"))
                .header("Accept", "text/html"));
        var confirmation = CONFIRMATION.matcher(page.body());
        if (!confirmation.find()) {
            throw new AssertionError("no login page: " + page.statusCode() + " " + page.body());
        }
        var form = "username=" + name + "&password=local&_csrf="
                + URLEncoder.encode(confirmation.group(1), StandardCharsets.UTF_8);
        return send(HttpRequest.newBuilder(origin.resolve("/local/login"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    }

    String cookie() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().endsWith("dondoc-session"))
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .findFirst()
                .orElse("");
    }

    /** Opens a page without being logged in, which begins a session. */
    void arrive() {
        send(HttpRequest.newBuilder(origin.resolve("/")).header("Accept", "text/html"));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
