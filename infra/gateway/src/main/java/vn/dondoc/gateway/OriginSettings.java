package vn.dondoc.gateway;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whose pages may call the interface from a browser.
 *
 * @param always origins that nobody had to register
 * @param register where plan-service lists the origins of registered clients; empty for none
 */
@ConfigurationProperties("dondoc.gateway.origins")
record OriginSettings(
        @DefaultValue List<String> always,
        @DefaultValue("") String register,
        @DefaultValue("10s") Duration every) {}
