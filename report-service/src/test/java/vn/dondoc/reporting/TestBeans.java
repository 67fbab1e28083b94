package vn.dondoc.reporting;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import vn.dondoc.testing.ManualClock;
import vn.dondoc.testing.TestTokens;

/** A clock that stands still and an issuer that needs no server. */
@TestConfiguration(proxyBeanMethods = false)
class TestBeans {

    @Bean
    ManualClock clock() {
        return ManualClock.at("2026-01-05T08:00");
    }

    @Bean
    JwtDecoder jwtDecoder() {
        return TestTokens.decoder();
    }
}
