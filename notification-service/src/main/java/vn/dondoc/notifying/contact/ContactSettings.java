package vn.dondoc.notifying.contact;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where mailboxes are asked for, and as whom.
 *
 * @param uri origin of the service that owns the units' mailboxes
 * @param tokenUri where a token is had for the client credentials
 */
@ConfigurationProperties("dondoc.contacts")
public record ContactSettings(
        URI uri,
        URI tokenUri,
        @DefaultValue("notification-service") String clientId,
        @DefaultValue("") String clientSecret) {

    @Override
    public String toString() {
        return "ContactSettings[" + uri + "]";
    }
}
