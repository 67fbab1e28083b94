package vn.dondoc.gateway;

import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.core5.util.TimeValue;
import org.springframework.boot.http.client.ClientHttpRequestFactoryBuilder;
import org.springframework.boot.http.client.HttpComponentsClientHttpRequestFactoryBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The client towards the services. It passes everything on as it is: no retries, redirects, cookies or unpacking. */
@Configuration(proxyBeanMethods = false)
class Upstream {

    private static final int CONNECTIONS_PER_SERVICE = 200;

    @Bean
    HttpComponentsClientHttpRequestFactoryBuilder upstreamClient() {
        return ClientHttpRequestFactoryBuilder.httpComponents()
                .withHttpClientCustomizer(Upstream::plain)
                .withConnectionManagerCustomizer(connections -> connections
                        .setMaxConnPerRoute(CONNECTIONS_PER_SERVICE)
                        .setMaxConnTotal(CONNECTIONS_PER_SERVICE * 5));
    }

    private static void plain(HttpClientBuilder client) {
        client.disableAutomaticRetries()
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableContentCompression()
                .disableAuthCaching()
                .evictExpiredConnections()
                .evictIdleConnections(TimeValue.ofSeconds(15));
    }
}
