package vn.dondoc.notifying.bounce;

import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The mailbox that bounces go to: that of the sender, or of {@code mail.smtp.from} if that is set.
 *
 * @param host of the IMAP server; without one nothing is read
 * @param protocol {@code imaps}, or {@code imap} with STARTTLS
 * @param every how often it is looked into, on the machine's clock
 * @param properties of Jakarta Mail, in addition
 */
@ConfigurationProperties("dondoc.bounces")
public record BounceSettings(
        @DefaultValue("") String host,
        @DefaultValue("993") int port,
        @DefaultValue("imaps") String protocol,
        @DefaultValue("") String user,
        @DefaultValue("") String password,
        @DefaultValue("INBOX") String folder,
        @DefaultValue("PT5M") Duration every,
        @DefaultValue Map<String, String> properties) {

    public BounceSettings {
        properties = Map.copyOf(properties);
    }

    boolean isOff() {
        return host.isBlank();
    }

    @Override
    public String toString() {
        return "BounceSettings[" + host + "]";
    }
}
