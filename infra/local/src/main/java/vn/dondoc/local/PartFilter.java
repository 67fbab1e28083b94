package vn.dondoc.local;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfigurationImportFilter;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;

/**
 * All parts share one class path here, and Boot configures whatever it finds there. This keeps each part to what is on
 * its own class path where it runs alone. Without the property it does nothing.
 */
final class PartFilter implements AutoConfigurationImportFilter, EnvironmentAware {

    static final String PROPERTY = "dondoc.local.part";
    static final String SERVICE = "service";
    static final String GATEWAY = "gateway";
    static final String OFFICE = "office";

    private static final String CLOUD = "org.springframework.cloud.";
    private static final String SECURITY = "org.springframework.boot.security.";
    private static final List<String> NOT_OUTSIDE_SERVICES = List.of(
            CLOUD,
            "vn.dondoc.",
            "org.springdoc.",
            "org.springframework.boot.integration.",
            "org.springframework.boot.kafka.",
            "org.springframework.boot.mail.",
            "org.springframework.boot.mongodb.",
            "org.springframework.boot.persistence.",
            "org.springframework.boot.thymeleaf.",
            "org.springframework.boot.transaction.");

    private static final Map<String, List<String>> DENIED = Map.of(
            SERVICE,
            List.of(CLOUD, SECURITY + "oauth2.server.authorization.", SECURITY + "oauth2.client."),
            GATEWAY,
            List.of(SECURITY + "oauth2.server.authorization."),
            OFFICE,
            List.of(SECURITY + "oauth2.server.resource.", SECURITY + "oauth2.client."));

    private static final Map<String, List<String>> ALLOWED = Map.of(
            SERVICE,
            List.of(CLOUD + "stream.", CLOUD + "function."),
            GATEWAY,
            List.of(CLOUD + "gateway.", "org.springframework.boot.mongodb."),
            OFFICE,
            List.of());

    private @Nullable String part;

    @Override
    public void setEnvironment(Environment environment) {
        part = environment.getProperty(PROPERTY);
    }

    @Override
    public boolean[] match(@Nullable String[] candidates, AutoConfigurationMetadata metadata) {
        var matches = new boolean[candidates.length];
        for (var i = 0; i < candidates.length; i++) {
            var candidate = candidates[i];
            matches[i] = candidate == null || part == null || belongs(candidate, part);
        }
        return matches;
    }

    private static boolean belongs(String candidate, String part) {
        if (ALLOWED.getOrDefault(part, List.of()).stream().anyMatch(candidate::startsWith)) {
            return true;
        }
        var outsider = !part.equals(SERVICE) && NOT_OUTSIDE_SERVICES.stream().anyMatch(candidate::startsWith);
        return !outsider && DENIED.getOrDefault(part, List.of()).stream().noneMatch(candidate::startsWith);
    }
}
