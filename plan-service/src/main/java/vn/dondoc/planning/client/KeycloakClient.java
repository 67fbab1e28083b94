package vn.dondoc.planning.client;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A client as Keycloak's admin interface takes it: tokens by client credentials only, with the claims of {@code Caller}
 * fixed, so that nothing the system sends can change them.
 */
final class KeycloakClient {

    /** The attribute that says whose client it is. */
    static final String PROVINCE = "dondoc.province";

    private KeycloakClient() {}

    static Map<String, Object> of(AgencyClient client, @Nullable Secret secret, @Nullable String before) {
        var representation = new HashMap<String, Object>(Map.of(
                "clientId",
                client.id(),
                "name",
                client.settings().name(),
                "enabled",
                client.isActive(),
                "protocol",
                "openid-connect",
                "publicClient",
                false,
                "serviceAccountsEnabled",
                true,
                "standardFlowEnabled",
                false,
                "directAccessGrantsEnabled",
                false,
                "fullScopeAllowed",
                false,
                "protocolMappers",
                mappers(client)));
        representation.put("attributes", attributes(client, before));
        if (secret != null) {
            representation.put("secret", secret.text());
        }
        return representation;
    }

    /** The overlap of two secrets is Keycloak's feature {@code client-secret-rotation}; without it the older one ends at once. */
    private static Map<String, String> attributes(AgencyClient client, @Nullable String before) {
        var attributes = new HashMap<String, String>();
        attributes.put(PROVINCE, client.province());
        attributes.put("dondoc.unit", client.settings().unitId());
        if (before != null && client.secrets().size() > 1) {
            attributes.put("client.secret.rotated", before);
            var until = client.secrets().get(client.secrets().size() - 2).until();
            attributes.put(
                    "client.secret.rotated.expiration.time", Long.toString(until == null ? 0 : until.getEpochSecond()));
        }
        return attributes;
    }

    private static List<Map<String, Object>> mappers(AgencyClient client) {
        var role = client.settings().lead() ? "UNIT_LEAD" : "UNIT_EDITOR";
        return List.of(
                claim("province", client.province(), "String"),
                claim("unit", client.settings().unitId(), "String"),
                claim("roles", "[\"AGENCY_CLIENT\",\"" + role + "\"]", "JSON"),
                mapper(
                        "audience",
                        "oidc-audience-mapper",
                        Map.of("included.custom.audience", "dondoc", "access.token.claim", "true")));
    }

    private static Map<String, Object> claim(String name, String value, String type) {
        return mapper(
                name,
                "oidc-hardcoded-claim-mapper",
                Map.of(
                        "claim.name", name,
                        "claim.value", value,
                        "jsonType.label", type,
                        "access.token.claim", "true"));
    }

    private static Map<String, Object> mapper(String name, String kind, Map<String, String> config) {
        return Map.of("name", name, "protocol", "openid-connect", "protocolMapper", kind, "config", config);
    }
}
