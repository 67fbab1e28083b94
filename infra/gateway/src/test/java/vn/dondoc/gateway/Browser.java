package vn.dondoc.gateway;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Keeps cookies and follows redirects, and remembers where it has been. */
final class Browser {

    /** Browsers trust the loopback address as they trust https; Java's does not. */
    private final CookieManager cookies = new CookieManager() {
        @Override
        public void put(URI from, Map<String, List<String>> headers) throws IOException {
            var trusted = new HashMap<>(headers);
            trusted.replaceAll((name, values) -> values.stream()
                    .map(value -> value.replaceAll("(?i);\\s*secure\\b", ""))
                    .toList());
            super.put(from, trusted);
        }
    };

    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final URI origin;
    final List<URI> visited = new ArrayList<>();

    Browser(URI origin) {
        this.origin = origin;
    }

    /** Shows a page: follows wherever it is sent. */
    HttpResponse<String> open(String path) throws IOException, InterruptedException {
        return follow(show(origin.resolve(path)));
    }

    /** Sends a form and follows wherever it leads. */
    HttpResponse<String> submit(String address, String form) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(address))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form));
        return follow(client.send(request.build(), BodyHandlers.ofString()));
    }

    private HttpResponse<String> follow(HttpResponse<String> first) throws IOException, InterruptedException {
        var answer = first;
        while (answer.statusCode() == 302) {
            answer = show(
                    answer.uri().resolve(answer.headers().firstValue("Location").orElseThrow()));
        }
        return answer;
    }

    private HttpResponse<String> show(URI page) throws IOException, InterruptedException {
        visited.add(page);
        return client.send(
                HttpRequest.newBuilder(page)
                        .header("Accept", "text/html,*/*;q=0.8")
                        .build(),
                BodyHandlers.ofString());
    }

    /** Asks as a script of the page does. */
    HttpResponse<String> ask(String method, String path, Map<String, String> headers)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(origin.resolve(path)).method(method, BodyPublishers.noBody());
        headers.forEach(request::header);
        return client.send(request.build(), BodyHandlers.ofString());
    }

    HttpCookie session() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("dondoc-session"))
                .findFirst()
                .orElseThrow();
    }

    void setSession(String value) {
        var cookie = new HttpCookie("dondoc-session", value);
        cookie.setPath("/");
        cookie.setVersion(0);
        cookies.getCookieStore().removeAll();
        cookies.getCookieStore().add(origin, cookie);
    }
}
