package vn.dondoc.local.issuer;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param origin the public origin, which every token names as its issuer
 * @param portals other origins at which the gateway is found
 * @param keys where the signing key is kept, so that tokens survive a restart
 * @param serviceSecret the secret of our own services' and the gateway's client
 * @param bootstrapServers the broker that knows the units
 * @param lifetime of one access token
 * @param login how long a person's access tokens are renewed
 */
@ConfigurationProperties("dondoc.local.issuer")
record IssuerSettings(
        String origin,
        @DefaultValue List<String> portals,
        Path keys,
        String serviceSecret,
        String bootstrapServers,
        @DefaultValue("demo") String province,
        @DefaultValue("30m") Duration lifetime,
        @DefaultValue("12h") Duration login) {}
