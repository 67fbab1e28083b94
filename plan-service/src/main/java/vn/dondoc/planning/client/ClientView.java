package vn.dondoc.planning.client;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.client.ClientSecret;
import vn.dondoc.contracts.client.ClientStatus;

/** A client as it is answered. Only the answer that made a secret holds it. */
record ClientView(
        String id,
        String unitId,
        String name,
        boolean lead,
        List<String> origins,
        ClientStatus state,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String reason,

        List<SecretView> secrets,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String secret) {

    record SecretView(
            String id, Instant createdAt, @Nullable Instant until) {

        static SecretView of(ClientSecret secret) {
            return new SecretView(secret.id(), secret.createdAt(), secret.until());
        }
    }

    static ClientView of(AgencyClient client, @Nullable Secret secret, Instant now) {
        var said = client.settings();
        return new ClientView(
                client.id(),
                said.unitId(),
                said.name(),
                said.lead(),
                said.origins(),
                client.status(),
                client.reason(),
                client.valid(now).stream().map(SecretView::of).toList(),
                secret == null ? null : secret.text());
    }
}
