package vn.dondoc.gateway;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Where requests go and how large they may be. A route without a URI does not exist.
 *
 * @param services what health and the joined API description cover as well
 * @param extras routes that only some installations have, such as a local issuer
 * @param body the largest body where no entry of {@code bodies} fits
 */
@ConfigurationProperties("dondoc.gateway")
record GatewaySettings(
        @DefaultValue Map<String, Route> services,
        @DefaultValue Map<String, Route> extras,
        @DefaultValue("1MB") DataSize body,
        @DefaultValue List<Body> bodies,
        @DefaultValue("3s") Duration healthTimeout) {

    record Route(@DefaultValue("") String uri, @DefaultValue List<String> paths) {

        boolean configured() {
            return !uri.isBlank();
        }

        URI at(String path) {
            return URI.create(uri).resolve(path);
        }
    }

    /** @param type the media type that alone may be so large; empty for any */
    record Body(String path, @DefaultValue("") String type, DataSize limit) {}
}
