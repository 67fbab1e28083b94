package vn.dondoc.gateway;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/**
 * An OpenID provider that lets everybody in as one person. It insists on PKCE, on the client's secret, and on using a
 * code and a refresh token once.
 */
final class StubProvider {

    static final String CLIENT = "dondoc-gateway";
    static final String SECRET = "between us";

    final AtomicInteger renewals = new AtomicInteger();
    volatile long lifetimeSeconds = 3_600;
    volatile boolean shutOut;

    private volatile RSAKey key = newKey();
    private final HttpServer server;
    private final Map<String, Map<String, String>> codes = new ConcurrentHashMap<>();
    private final Map<String, String> refreshTokens = new ConcurrentHashMap<>();

    StubProvider() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/.well-known/openid-configuration", exchange -> answer(exchange, 200, description()));
        server.createContext("/jwks", exchange -> answer(exchange, 200, new JWKSet(key.toPublicJWK()).toString()));
        server.createContext("/authorize", this::authorize);
        server.createContext("/token", this::token);
        server.start();
    }

    String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Signs with another key from now on. */
    void rotateKey() {
        key = newKey();
    }

    private static RSAKey newKey() {
        try {
            return new RSAKeyGenerator(2048).keyID(UUID.randomUUID().toString()).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As a machine has it. */
    String accessToken() {
        return accessToken("may-1");
    }

    /** Of a client of its own. */
    String accessToken(String subject) {
        return signed(claims(subject).claim("azp", subject).audience("dondoc").build());
    }

    private void authorize(HttpExchange exchange) throws IOException {
        var query = fields(exchange.getRequestURI().getRawQuery());
        var code = UUID.randomUUID().toString();
        codes.put(code, query);
        exchange.getResponseHeaders()
                .add("Location", query.get("redirect_uri") + "?code=" + code + "&state=" + query.get("state"));
        answer(exchange, 302, "");
    }

    private void token(HttpExchange exchange) throws IOException {
        var form = fields(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        var secret = Base64.getEncoder().encodeToString((CLIENT + ":between+us").getBytes(StandardCharsets.UTF_8));
        var known = ("Basic " + secret).equals(exchange.getRequestHeaders().getFirst("Authorization"));
        var nonce = !known || shutOut ? null : nonce(form);
        if (nonce == null) {
            answer(exchange, 400, "{\"error\":\"invalid_grant\"}");
            return;
        }
        var refresh = UUID.randomUUID().toString();
        refreshTokens.put(refresh, nonce);
        answer(exchange, 200, """
                {"access_token":"%s","id_token":"%s","refresh_token":"%s","token_type":"Bearer","expires_in":%d}""".formatted(
                accessToken(),
                signed(claims("may-1").audience(CLIENT).claim("nonce", nonce).build()),
                refresh,
                lifetimeSeconds));
    }

    private @org.jspecify.annotations.Nullable String nonce(Map<String, String> form) {
        if ("refresh_token".equals(form.get("grant_type"))) {
            renewals.incrementAndGet();
            return refreshTokens.remove(form.getOrDefault("refresh_token", ""));
        }
        if ("client_credentials".equals(form.get("grant_type"))) {
            return "none";
        }
        var asked = codes.remove(form.getOrDefault("code", ""));
        var proven = asked != null
                && challenge(form.getOrDefault("code_verifier", "")).equals(asked.get("code_challenge"));
        return proven ? asked.get("nonce") : null;
    }

    private static String challenge(String verifier) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private JWTClaimsSet.Builder claims(String subject) {
        var now = Clock.systemUTC().instant().getEpochSecond();
        return new JWTClaimsSet.Builder()
                .issuer(issuer())
                .subject(subject)
                .jwtID(UUID.randomUUID().toString())
                .claim("azp", CLIENT)
                .claim("name", "Máy Một")
                .claim("province", "demo")
                .claim("unit", "xa-mot")
                .claim("roles", List.of("UNIT_LEAD"))
                .claim("iat", now)
                .claim("exp", now + lifetimeSeconds);
    }

    private String signed(JWTClaimsSet claims) {
        try {
            var signing = key;
            var token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(signing.getKeyID())
                            .build(),
                    claims);
            token.sign(new RSASSASigner(signing));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private String description() {
        return """
                {"issuer":"%1$s","authorization_endpoint":"%1$s/authorize","token_endpoint":"%1$s/token",
                 "jwks_uri":"%1$s/jwks","end_session_endpoint":"%1$s/logout",
                 "mtls_endpoint_aliases":{"token_endpoint":"%1$s/token"},"subject_types_supported":["public"],
                 "response_types_supported":["code"],"id_token_signing_alg_values_supported":["RS256"]}""".formatted(issuer());
    }

    static Map<String, String> fields(String form) {
        return Arrays.stream(form.split("&"))
                .map(field -> field.split("=", 2))
                .collect(Collectors.toMap(
                        field -> field[0], field -> URLDecoder.decode(field[1], StandardCharsets.UTF_8)));
    }

    private static void answer(HttpExchange exchange, int status, String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
