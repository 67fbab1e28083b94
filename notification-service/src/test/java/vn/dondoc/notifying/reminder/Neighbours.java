package vn.dondoc.notifying.reminder;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/**
 * Stands in for the issuer and for plan-service: every unit {@code u} of {@code p} has {@code u@p.example},
 * except that one named {@code nomail} has none and one named {@code badmail} one that no mail reaches, and of one
 * named {@code onebox} the head reads the same mailbox.
 */
final class Neighbours {

    private final HttpServer server;
    private volatile boolean away;
    private volatile String provinceAway = "";
    private final AtomicInteger refusals = new AtomicInteger();

    Neighbours() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext(
                "/oauth2/token",
                exchange -> answer(
                        exchange, 200, "{\"access_token\":\"t0ken\",\"token_type\":\"Bearer\",\"expires_in\":300}"));
        server.createContext("/api/v1/contacts", this::contacts);
        server.createContext("/api/v1/plans/", this::plans);
        server.start();
    }

    String uri() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    void away(boolean isAway) {
        away = isAway;
    }

    /** How often somebody asked for mailboxes in vain. */
    int refusals() {
        return refusals.get();
    }

    /** Does not answer about one province. */
    void awayFor(String province) {
        provinceAway = province;
    }

    /** One draft, for anybody with a token; there is no other plan. */
    private void plans(HttpExchange exchange) throws IOException {
        var asked = exchange.getRequestURI().getPath();
        var named = exchange.getRequestHeaders().getFirst("Authorization") != null;
        answer(exchange, away ? 503 : named && asked.endsWith("/draft-1") ? 200 : 404, """
                {"id":"draft-1","status":"APPROVED","provincial":false,"issuerId":"xa","year":2026,"title":"Dự thảo",
                 "tasks":[{"id":"I.1","title":"Khảo sát","schedule":{"type":"ONCE","by":"2026-01-30"},"leads":["a"]}],
                 "quotas":[{"id":"Q1","title":"Tin, bài","measure":"COUNT","minimum":1,"frequency":"MONTH",
                            "hardness":"MANDATORY","countingBase":"CALENDAR","dueWorkingDays":2,
                            "appliesTo":{"kinds":["DIVISION"],"units":[],"except":["a"]}}],
                 "reporting":{"rounds":["Q1"],"window":"DECREE_09_2019","roll":"NEXT","perKind":{},
                              "due":{"type":"WORKING_DAYS_AFTER_CUT_OFF","days":2}}}""");
    }

    private void contacts(HttpExchange exchange) throws IOException {
        var known = "Bearer t0ken".equals(exchange.getRequestHeaders().getFirst("Authorization"));
        if (away || !known) {
            refusals.incrementAndGet();
            answer(exchange, away ? 503 : 401, "{}");
            return;
        }
        var query = query(exchange);
        if (provinceAway.equals(query.get("province"))) {
            answer(exchange, 503, "{}");
            return;
        }
        var domain = "@" + query.get("province") + ".example\"";
        var units = Arrays.stream(query.getOrDefault("units", "").split(","))
                .filter(unit -> !unit.isEmpty() && !unit.contains("nomail"))
                .map(unit -> "{\"unitId\":\"" + unit + "\",\"name\":\"x\",\"email\":\""
                        + (unit.contains("badmail") ? "nobody at home\"" : unit + domain)
                        + ",\"headEmail\":\"" + (unit.contains("onebox") ? "" : "lanhdao.") + unit + domain + "}")
                .collect(Collectors.joining(","));
        answer(exchange, 200, "{\"items\":[" + units + "],\"homeAffairs\":\"noivu" + domain + "}");
    }

    private static Map<String, String> query(HttpExchange exchange) {
        return Arrays.stream(exchange.getRequestURI().getRawQuery().split("&"))
                .map(part -> part.split("=", 2))
                .collect(Collectors.toMap(part -> part[0], part -> URLDecoder.decode(part[1], StandardCharsets.UTF_8)));
    }

    private static void answer(HttpExchange exchange, int status, String json) throws IOException {
        var bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
