package vn.dondoc.gateway.session;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long somebody stays logged in, by the machine's clock: tokens expire by it too.
 *
 * @param idle ends a session that nobody uses
 * @param absolute ends every session that long after its start
 * @param secure false only where there is no TLS, as on the loopback address
 */
@ConfigurationProperties("dondoc.gateway.session")
public record SessionSettings(
        @DefaultValue("30m") Duration idle,
        @DefaultValue("12h") Duration absolute,
        @DefaultValue("true") boolean secure) {

    /** The prefix makes browsers insist on TLS, on this host alone and on the whole path. */
    String cookie() {
        return secure ? "__Host-dondoc-session" : "dondoc-session";
    }
}
