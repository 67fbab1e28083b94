package vn.dondoc.gateway;

import java.time.Clock;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientProviderBuilder;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;

/** This gateway as a client of the provider: authorization code with PKCE, the tokens stay in the session here. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LoginSettings.class)
class Login {

    /** The one registration; it stands in the paths of {@link #START} and of the redirect. */
    static final String REGISTRATION = "portal";

    static final String START_BASE = "/login/start";
    static final String START = START_BASE + "/" + REGISTRATION;
    static final String CALLBACK = "/login/code/*";

    @Bean
    ClientRegistrationRepository provider(LoginSettings settings) {
        return new SupplierClientRegistrationRepository(
                () -> new InMemoryClientRegistrationRepository(registration(settings)));
    }

    private static ClientRegistration registration(LoginSettings settings) {
        var found = discovered(settings)
                .registrationId(REGISTRATION)
                .redirectUri(settings.redirectUri())
                .scope("openid")
                // The ID token says all we want to know.
                .userInfoUri(null)
                .userNameAttributeName("sub")
                .build();
        return ClientRegistration.withClientRegistration(found)
                .clientSettings(ClientRegistration.ClientSettings.builder()
                        .requireProofKey(true)
                        .build())
                .providerConfigurationMetadata(plain(found.getProviderDetails().getConfigurationMetadata()))
                .build();
    }

    /**
     * The registration lies in every session, and what a provider says of itself can be anything: nested, it would be of
     * classes that nobody reads back from there. Its addresses are plain text.
     */
    private static Map<String, Object> plain(Map<String, Object> metadata) {
        return metadata.entrySet().stream()
                .filter(entry -> entry.getValue() instanceof String)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Asks the provider for its addresses. */
    static ClientRegistration.Builder discovered(LoginSettings settings) {
        return ClientRegistrations.fromIssuerLocation(settings.issuer())
                .clientId(settings.clientId())
                .clientSecret(settings.clientSecret());
    }

    @Bean
    OAuth2AuthorizedClientRepository tokensInTheSession() {
        return new HttpSessionOAuth2AuthorizedClientRepository();
    }

    @Bean
    OAuth2AuthorizedClientManager tokens(ClientRegistrationRepository provider, OAuth2AuthorizedClientRepository kept) {
        var manager = new DefaultOAuth2AuthorizedClientManager(provider, kept);
        manager.setAuthorizedClientProvider(OAuth2AuthorizedClientProviderBuilder.builder()
                .authorizationCode()
                .refreshToken(refresh -> refresh.clock(Clock.systemUTC()))
                .build());
        return manager;
    }
}
