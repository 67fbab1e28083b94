package vn.dondoc.gateway;

import java.util.Objects;
import org.springframework.security.oauth2.client.AuthorizedClientServiceOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.InMemoryOAuth2AuthorizedClientService;
import org.springframework.security.oauth2.client.OAuth2AuthorizeRequest;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientProviderBuilder;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.stereotype.Component;

/** What the gateway shows when it asks a service something for itself; it carries the role SERVICE. */
@Component
class OwnToken {

    private static final String SELF = "self";

    private final AuthorizedClientServiceOAuth2AuthorizedClientManager tokens;

    OwnToken(LoginSettings settings) {
        var self = new SupplierClientRegistrationRepository(
                () -> new InMemoryClientRegistrationRepository(registration(settings)));
        tokens = new AuthorizedClientServiceOAuth2AuthorizedClientManager(
                self, new InMemoryOAuth2AuthorizedClientService(self));
        tokens.setAuthorizedClientProvider(OAuth2AuthorizedClientProviderBuilder.builder()
                .clientCredentials()
                .build());
    }

    private static ClientRegistration registration(LoginSettings settings) {
        return Login.discovered(settings)
                .registrationId(SELF)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .build();
    }

    String value() {
        var request = OAuth2AuthorizeRequest.withClientRegistrationId(SELF)
                .principal("gateway")
                .build();
        return Objects.requireNonNull(tokens.authorize(request))
                .getAccessToken()
                .getTokenValue();
    }
}
