package vn.dondoc.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/**
 * Really signed tokens for service tests, without an issuer: give the service {@link #decoder()} as its
 * {@code JwtDecoder} bean and send {@link #bearer} as the Authorization header.
 */
public final class TestTokens {

    private static final RSAKey KEY = key();
    private static final long LIFETIME_SECONDS = 3_600;

    private TestTokens() {}

    /** Header value of a caller; {@code unit} is absent for Home Affairs, the board and administrators. */
    public static String bearer(String subject, String province, @Nullable String unit, String... roles) {
        return signed(claims(subject, province, roles).claim("unit", unit).build());
    }

    /** Header value of an editorial board that decides for these channels only. */
    public static String board(String province, String... channels) {
        return signed(claims("board", province, "EDITORIAL_BOARD")
                .claim("channels", List.of(channels))
                .build());
    }

    private static JWTClaimsSet.Builder claims(String subject, String province, String... roles) {
        return new JWTClaimsSet.Builder()
                .subject(subject)
                .audience("dondoc")
                .claim("province", province)
                .claim("roles", List.of(roles))
                .claim("exp", Clock.systemUTC().instant().getEpochSecond() + LIFETIME_SECONDS);
    }

    private static String signed(JWTClaimsSet claims) {
        var token = new SignedJWT(new JWSHeader(JWSAlgorithm.RS256), claims);
        try {
            token.sign(new RSASSASigner(KEY));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return "Bearer " + token.serialize();
    }

    /** Trusts these tokens and no others. */
    public static JwtDecoder decoder() {
        try {
            return NimbusJwtDecoder.withPublicKey(KEY.toRSAPublicKey()).build();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RSAKey key() {
        try {
            return new RSAKeyGenerator(2048).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
