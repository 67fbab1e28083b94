package vn.dondoc.notifying.mail;

import io.github.resilience4j.ratelimiter.RateLimiter;
import io.github.resilience4j.ratelimiter.RateLimiterConfig;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How fast letters go to the mail server. */
@Configuration(proxyBeanMethods = false)
class MailConfiguration {

    private static final Duration MOST_WAITING = Duration.ofMinutes(1);

    /** Who is too early waits; the limit is this instance's own. */
    @Bean
    RateLimiter mailPace(MailSettings settings) {
        return RateLimiter.of(
                "mail",
                RateLimiterConfig.custom()
                        .limitForPeriod(settings.perSecond())
                        .limitRefreshPeriod(Duration.ofSeconds(1))
                        .timeoutDuration(MOST_WAITING)
                        .build());
    }
}
