package vn.dondoc.planning.client;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where tokens for the units' systems come from. Without {@code keycloak} the issuer follows the events of the clients,
 * as the local one does.
 *
 * @param keycloak address of a Keycloak, for example {@code https://id.tinh.example}
 * @param realm in which the clients are kept
 * @param clientId our own client there; its service account needs the role {@code manage-clients} and no other
 */
@ConfigurationProperties("dondoc.clients")
record IssuerSettings(
        @DefaultValue("") String keycloak,
        @DefaultValue("dondoc") String realm,
        @DefaultValue("plan-service") String clientId,
        @DefaultValue("") String clientSecret) {

    @Override
    public String toString() {
        return "IssuerSettings[" + keycloak + " " + realm + " " + clientId + "]";
    }
}
