package vn.dondoc.planning.client;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Keycloak is told through its admin interface; an issuer that follows the events needs no telling. */
@Configuration(proxyBeanMethods = false)
class IssuerConfiguration {

    @Bean
    Issuer issuer(IssuerSettings settings) {
        return settings.keycloak().isBlank() ? (client, secret) -> {} : new KeycloakIssuer(settings);
    }
}
