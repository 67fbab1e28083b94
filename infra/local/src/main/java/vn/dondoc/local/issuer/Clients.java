package vn.dondoc.local.issuer;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.stereotype.Component;

/**
 * The staff, our own services, and one client for every unit that plan-service has announced; and the gateway, at which
 * all of these but services may log in as people.
 */
@Component
class Clients implements RegisteredClientRepository {

    private static final String GATEWAY = "dondoc-gateway";

    private final Map<String, LocalClient> staff;
    private final IssuerSettings settings;
    private final UnitClients units;
    private final TokenSettings tokens;

    Clients(IssuerSettings settings, UnitClients units) {
        var province = settings.province();
        this.staff = Stream.of(
                        LocalClient.staff("home-affairs", province, "MONITOR"),
                        LocalClient.staff("editorial-board", province, "EDITORIAL_BOARD"),
                        LocalClient.staff("admin", province, "ADMIN"),
                        LocalClient.staff("auditor", province, "AUDITOR"),
                        new LocalClient(
                                "notification-service", settings.serviceSecret(), province, null, List.of("SERVICE")),
                        new LocalClient(GATEWAY, settings.serviceSecret(), province, null, List.of("SERVICE")))
                .collect(Collectors.toUnmodifiableMap(LocalClient::id, Function.identity()));
        this.units = units;
        this.settings = settings;
        this.tokens = TokenSettings.builder()
                .accessTokenTimeToLive(settings.lifetime())
                .refreshTokenTimeToLive(settings.login())
                .build();
    }

    Optional<LocalClient> find(String id) {
        return Optional.ofNullable(staff.get(id)).or(() -> units.find(id));
    }

    /** Who can be chosen at the login. */
    List<String> people() {
        return Stream.concat(
                        staff.values().stream().filter(LocalClient::isPerson).map(LocalClient::id),
                        units.ids().stream())
                .sorted()
                .toList();
    }

    @Override
    public void save(RegisteredClient client) {
        throw new UnsupportedOperationException("Clients follow from the units");
    }

    @Override
    public @Nullable RegisteredClient findById(String id) {
        return findByClientId(id);
    }

    @Override
    public @Nullable RegisteredClient findByClientId(String clientId) {
        return GATEWAY.equals(clientId)
                ? gateway()
                : find(clientId).map(this::registered).orElse(null);
    }

    private RegisteredClient gateway() {
        return RegisteredClient.withId(GATEWAY)
                .clientId(GATEWAY)
                .clientSecret(settings.serviceSecret())
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .redirectUris(uris -> uris.addAll(under("/login/code/portal")))
                .postLogoutRedirectUris(uris -> uris.addAll(under("/")))
                .scopes(scopes -> scopes.addAll(List.of("openid", "profile")))
                .clientSettings(ClientSettings.builder().requireProofKey(true).build())
                .tokenSettings(tokens)
                .build();
    }

    /** A path at every origin at which the gateway is found. */
    private List<String> under(String path) {
        return Stream.concat(Stream.of(settings.origin()), settings.portals().stream())
                .map(origin -> origin + path)
                .toList();
    }

    private RegisteredClient registered(LocalClient client) {
        return RegisteredClient.withId(client.id())
                .clientId(client.id())
                .clientSecret(client.secret())
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .tokenSettings(tokens)
                .build();
    }
}
