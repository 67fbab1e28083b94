package vn.dondoc.notifying.draft;

import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.RestClientResponseException;
import vn.dondoc.contracts.Wire;
import vn.dondoc.notifying.contact.ContactSettings;

/**
 * Asks plan-service for a plan with the token of whoever asks us, so nobody sees here what he may not see there. Only for
 * reading: no write waits for it.
 */
@Component
public class Drafts {

    private static final Duration CONNECT = Duration.ofSeconds(3);
    private static final Duration READ = Duration.ofSeconds(10);

    private final RestClient plans;

    Drafts(ContactSettings settings) {
        var requests = new SimpleClientHttpRequestFactory();
        requests.setConnectTimeout(CONNECT);
        requests.setReadTimeout(READ);
        this.plans = RestClient.builder()
                .baseUrl(settings.uri())
                .requestFactory(requests)
                .build();
    }

    /**
     * The plan, if it exists for the bearer of that token.
     *
     * @param authorization the caller's own header
     * @throws PlansAway if plan-service cannot be asked now
     */
    public Optional<Draft> find(String planId, String authorization) {
        try {
            var body = plans.get()
                    .uri("/api/v1/plans/{id}", planId)
                    .header(HttpHeaders.AUTHORIZATION, authorization)
                    .retrieve()
                    .body(String.class);
            return Optional.ofNullable(body).map(text -> Wire.mapper().readValue(text, Draft.class));
        } catch (RestClientResponseException e) {
            if (isNo(e.getStatusCode())) {
                return Optional.empty();
            }
            throw new PlansAway(e);
        } catch (RestClientException e) {
            throw new PlansAway(e);
        }
    }

    private static boolean isNo(HttpStatusCode status) {
        return status.value() == 404 || status.value() == 403 || status.value() == 401;
    }
}
