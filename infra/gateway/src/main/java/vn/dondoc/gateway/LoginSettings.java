package vn.dondoc.gateway;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The OpenID Connect provider at which people log in. It is asked for its addresses at the first login, not at the
 * start, so the gateway starts without it.
 *
 * @param issuer as the provider names itself, and as tokens name it
 * @param redirectUri registered there, once for each name under which people find this gateway
 */
@ConfigurationProperties("dondoc.gateway.login")
record LoginSettings(
        String issuer,
        String clientId,
        String clientSecret,

        @DefaultValue("{baseUrl}/login/code/{registrationId}")
        String redirectUri) {}
