package vn.dondoc.gateway;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/**
 * The registered origins, asked for every few seconds. While plan-service cannot be asked, the last answer holds:
 * agencies' pages go on working, and one that was just suspended has no tokens any more anyway.
 */
@Component
@EnableConfigurationProperties(OriginSettings.class)
class Origins {

    private static final Logger log = LoggerFactory.getLogger(Origins.class);

    private final OriginSettings settings;
    private final OwnToken token;
    private final RestClient client;
    private volatile Set<String> registered = Set.of();
    private volatile boolean known = true;

    Origins(OriginSettings settings, GatewaySettings gateway, OwnToken token) {
        this.settings = settings;
        this.token = token;
        var requests = new JdkClientHttpRequestFactory();
        requests.setReadTimeout(gateway.healthTimeout());
        this.client = RestClient.builder().requestFactory(requests).build();
    }

    List<String> all() {
        return Stream.concat(settings.always().stream(), registered.stream()).toList();
    }

    @Scheduled(
            initialDelayString = "${dondoc.gateway.origins.every:10s}",
            fixedDelayString = "${dondoc.gateway.origins.every:10s}")
    void ask() {
        if (settings.register().isBlank()) {
            return;
        }
        try {
            var answer = Objects.requireNonNull(client.get()
                    .uri(settings.register())
                    .headers(headers -> headers.setBearerAuth(token.value()))
                    .retrieve()
                    .body(Answer.class));
            registered = answer.origins();
            known = true;
        } catch (RestClientException | OAuth2AuthorizationException | IllegalStateException e) {
            if (known) {
                log.atWarn().log("Registered origins cannot be asked for and stay as they were: {}", e.toString());
            }
            known = false;
        }
    }

    private record Answer(@Nullable List<String> items) {

        /** A wildcard would open the interface to every page there is. */
        Set<String> origins() {
            return items == null
                    ? Set.of()
                    : items.stream().filter(origin -> !origin.contains("*")).collect(Collectors.toUnmodifiableSet());
        }
    }
}
