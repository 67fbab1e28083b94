package vn.dondoc.acceptance;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Tokens as the installation's issuer signs them, for people it does not know; the key is in its data directory. */
record Tokens(RSAKey key, String issuer, Map<String, String> made) {

    static Tokens of(Path keyFile, String issuer) {
        try {
            return new Tokens(RSAKey.parse(Files.readString(keyFile)), issuer, new ConcurrentHashMap<>());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ParseException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Signed once; whoever asks often gets the same again. */
    String of(String subject, String province, @Nullable String unit, List<String> roles) {
        return made.computeIfAbsent(
                String.join(" ", subject, province, String.valueOf(unit), roles.toString()),
                none -> signed(claims(subject, province, unit, roles).build()));
    }

    JWTClaimsSet.Builder claims(String subject, String province, @Nullable String unit, List<String> roles) {
        var now = Clock.systemUTC().instant().getEpochSecond();
        return new JWTClaimsSet.Builder()
                .issuer(issuer)
                .subject(subject)
                .audience("dondoc")
                .claim("azp", subject)
                .claim("province", province)
                .claim("unit", unit)
                .claim("roles", roles)
                .claim("iat", now)
                .claim("exp", now + 1_800);
    }

    String signed(JWTClaimsSet claims) {
        return signed(claims, key);
    }

    String signed(JWTClaimsSet claims, RSAKey with) {
        try {
            var header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                    .type(JOSEObjectType.JWT)
                    .keyID(key.getKeyID())
                    .build();
            var token = new SignedJWT(header, claims);
            token.sign(new RSASSASigner(with));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
