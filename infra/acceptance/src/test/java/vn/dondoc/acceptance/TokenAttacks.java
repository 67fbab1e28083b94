package vn.dondoc.acceptance;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.time.Clock;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** API2, broken authentication: tokens that look like the issuer's, tried at the gateway and at each service behind it. */
record TokenAttacks(Tokens tokens, Map<String, Request> doors) {

    private static final Map<String, String> READS = Map.of(
            "gateway", "/api/v1/units",
            "plan-service", "/api/v1/units",
            "task-service", "/api/v1/assignments",
            "report-service", "/api/v1/evidence",
            "notification-service", "/api/v1/reminders");

    Stream<Attack> all() {
        return doors.entrySet().stream()
                .flatMap(door -> forged().entrySet().stream()
                        .map(forged -> Attack.of(
                                "API2",
                                forged.getKey() + ", at " + door.getKey(),
                                door.getValue().with("Authorization", "Bearer " + forged.getValue()),
                                Request.Call.get(Objects.requireNonNull(READS.get(door.getKey()))),
                                401)));
    }

    /** Which of the addresses is which service: the one that knows its path. */
    static Map<String, Request> doors(Installation installation, Tokens tokens) {
        var found = new LinkedHashMap<String, Request>();
        found.put("gateway", installation.platform().atRoot());
        var token = "Bearer " + tokens.of("cua", "demo", null, List.of("MONITOR"));
        for (var address : installation.doors()) {
            var door = new Platform(address).atRoot();
            READS.forEach((service, path) -> {
                if (!found.containsKey(service)
                        && address.getPort() != installation.origin().getPort()
                        && door.with("Authorization", token).get(path).status() == 200) {
                    found.put(service, door);
                }
            });
        }
        return found;
    }

    private Map<String, String> forged() {
        try {
            var valid = tokens.claims("ke-gian", "demo", null, List.of("MONITOR"));
            var good = valid.build();
            var forged = new LinkedHashMap<String, String>();
            forged.put("no signature (alg none)", new PlainJWT(good).serialize());
            forged.put("signed with the public key as a secret (HS256)", withPublicKeyAsSecret(good));
            forged.put(
                    "another key under the issuer's key id",
                    tokens.signed(
                            good,
                            new RSAKeyGenerator(2048)
                                    .keyID(tokens.key().getKeyID())
                                    .generate()));
            forged.put("claims changed after signing", changed(good));
            forged.put(
                    "another issuer",
                    tokens.signed(new JWTClaimsSet.Builder(good)
                            .issuer("https://evil.example")
                            .build()));
            forged.put(
                    "another audience",
                    tokens.signed(new JWTClaimsSet.Builder(good)
                            .audience("dondoc-gateway")
                            .build()));
            forged.put(
                    "no audience",
                    tokens.signed(new JWTClaimsSet.Builder(good)
                            .audience((String) null)
                            .build()));
            forged.put(
                    "expired",
                    tokens.signed(new JWTClaimsSet.Builder(good)
                            .expirationTime(at(-120))
                            .build()));
            forged.put(
                    "not valid yet",
                    tokens.signed(new JWTClaimsSet.Builder(good)
                            .notBeforeTime(at(600))
                            .build()));
            forged.put("no token at all", "abc.def.ghi");
            return forged;
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private String withPublicKeyAsSecret(JWTClaimsSet claims) throws JOSEException {
        var token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256)
                        .keyID(tokens.key().getKeyID())
                        .build(),
                claims);
        token.sign(new MACSigner(tokens.key().toRSAPublicKey().getEncoded()));
        return token.serialize();
    }

    private String changed(JWTClaimsSet claims) {
        var parts = tokens.signed(claims).split("\\.", -1);
        var other = new PlainJWT(
                        new JWTClaimsSet.Builder(claims).subject("admin").build())
                .serialize()
                .split("\\.", -1);
        return parts[0] + "." + other[1] + "." + parts[2];
    }

    private static Date at(int seconds) {
        return Date.from(Clock.systemUTC().instant().plusSeconds(seconds));
    }
}
