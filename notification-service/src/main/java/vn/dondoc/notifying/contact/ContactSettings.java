package vn.dondoc.notifying.contact;

import java.net.URI;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where mailboxes are asked for, and as whom.
 *
 * @param uri origin of the service that owns the units' mailboxes
 * @param tokenUri where a token is had for the client credentials
 * @param homeAffairs mailbox of Home Affairs, by province; it is an office and no unit that receives plans
 * @param editorialBoard mailbox of the editorial board, by province
 */
@ConfigurationProperties("dondoc.contacts")
public record ContactSettings(
        URI uri,
        URI tokenUri,
        @DefaultValue("notification-service") String clientId,
        @DefaultValue("") String clientSecret,
        @DefaultValue Map<String, String> homeAffairs,
        @DefaultValue Map<String, String> editorialBoard) {

    @Override
    public String toString() {
        return "ContactSettings[" + uri + "]";
    }
}
