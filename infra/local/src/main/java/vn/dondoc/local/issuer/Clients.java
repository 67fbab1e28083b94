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
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.stereotype.Component;

/** The staff, our own service, and one client for every unit that plan-service has announced. */
@Component
class Clients implements RegisteredClientRepository {

    private final Map<String, LocalClient> staff;
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
                                "notification-service", settings.serviceSecret(), province, null, List.of("SERVICE")))
                .collect(Collectors.toUnmodifiableMap(LocalClient::id, Function.identity()));
        this.units = units;
        this.tokens = TokenSettings.builder()
                .accessTokenTimeToLive(settings.lifetime())
                .build();
    }

    Optional<LocalClient> find(String id) {
        return Optional.ofNullable(staff.get(id)).or(() -> units.find(id));
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
        return find(clientId).map(this::registered).orElse(null);
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
