package vn.dondoc.notifying.mail;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How letters look and whom they come from. The server itself is under {@code spring.mail}.
 *
 * @param from the sender's address
 * @param english whether an English section follows the Vietnamese one
 * @param connections to the mail server that one instance keeps open at most
 * @param perSecond letters that one instance hands over in a second at most
 * @param office whom a recipient may turn to, in the footer
 */
@ConfigurationProperties("dondoc.mail")
public record MailSettings(
        String from,
        Portal portal,
        @DefaultValue("true") boolean english,
        @DefaultValue("2") int connections,
        @DefaultValue("20") int perSecond,
        @DefaultValue("Sở Nội vụ") String office) {

    /**
     * The page that a letter leads to.
     *
     * @param baseUri origin of the portal
     */
    public record Portal(URI baseUri) {}
}
