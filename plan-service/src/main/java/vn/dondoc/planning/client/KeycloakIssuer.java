package vn.dondoc.planning.client;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.MediaType;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import vn.dondoc.platform.web.Refusal;

/**
 * Keeps the clients in a Keycloak realm, through its admin REST interface. A client that is in the realm and was not put
 * there for the same province is left alone.
 */
class KeycloakIssuer implements Issuer {

    private static final Duration CONNECT = Duration.ofSeconds(3);
    private static final Duration READ = Duration.ofSeconds(10);
    private static final ParameterizedTypeReference<List<Map<String, Object>>> FOUND =
            new ParameterizedTypeReference<>() {};
    private static final ParameterizedTypeReference<Map<String, Object>> OBJECT = new ParameterizedTypeReference<>() {};

    private final IssuerSettings settings;
    private final RestClient http;

    KeycloakIssuer(IssuerSettings settings) {
        this.settings = settings;
        var requests = new SimpleClientHttpRequestFactory();
        requests.setConnectTimeout(CONNECT);
        requests.setReadTimeout(READ);
        this.http = RestClient.builder()
                .baseUrl(settings.keycloak())
                .requestFactory(requests)
                .build();
    }

    @Override
    public void apply(AgencyClient client, @Nullable Secret secret) {
        try {
            var token = token();
            var known = find(client, token);
            if (known == null) {
                create(KeycloakClient.of(client, secret, null), token);
            } else {
                var id = String.valueOf(known.get("id"));
                var before = secret == null ? null : secretOf(id, token);
                replace(id, KeycloakClient.of(client, secret, before), token);
            }
        } catch (RestClientException e) {
            throw new IssuerAway(e);
        }
    }

    private String token() {
        var form = new LinkedMultiValueMap<String, String>();
        form.add("grant_type", "client_credentials");
        var answer = http.post()
                .uri("/realms/{realm}/protocol/openid-connect/token", settings.realm())
                .headers(headers -> headers.setBasicAuth(settings.clientId(), settings.clientSecret()))
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .body(form)
                .retrieve()
                .body(OBJECT);
        return String.valueOf(Objects.requireNonNull(answer).get("access_token"));
    }

    private @Nullable Map<String, Object> find(AgencyClient client, String token) {
        var found = http.get()
                .uri("/admin/realms/{realm}/clients?clientId={id}", settings.realm(), client.id())
                .headers(headers -> headers.setBearerAuth(token))
                .retrieve()
                .body(FOUND);
        if (found == null || found.isEmpty()) {
            return null;
        }
        var known = found.get(0);
        if (!(known.get("attributes") instanceof Map<?, ?> attributes)
                || !client.province().equals(attributes.get(KeycloakClient.PROVINCE))) {
            throw Refusal.conflict("client-taken-at-issuer", client.id());
        }
        return known;
    }

    private String secretOf(String id, String token) {
        var answer = http.get()
                .uri("/admin/realms/{realm}/clients/{id}/client-secret", settings.realm(), id)
                .headers(headers -> headers.setBearerAuth(token))
                .retrieve()
                .body(OBJECT);
        return String.valueOf(Objects.requireNonNull(answer).get("value"));
    }

    private void create(Map<String, Object> representation, String token) {
        http.post()
                .uri("/admin/realms/{realm}/clients", settings.realm())
                .headers(headers -> headers.setBearerAuth(token))
                .contentType(MediaType.APPLICATION_JSON)
                .body(representation)
                .retrieve()
                .toBodilessEntity();
    }

    private void replace(String id, Map<String, Object> representation, String token) {
        http.put()
                .uri("/admin/realms/{realm}/clients/{id}", settings.realm(), id)
                .headers(headers -> headers.setBearerAuth(token))
                .contentType(MediaType.APPLICATION_JSON)
                .body(representation)
                .retrieve()
                .toBodilessEntity();
    }
}
