package vn.dondoc.notifying.webhook;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import vn.dondoc.platform.net.PublicAddresses;
import vn.dondoc.platform.time.MachineClock;

/**
 * Calls a webhook. The address is resolved once and checked, and that very address is connected to; redirects are not
 * followed, the answer's body is not read, and the whole call has a deadline.
 */
@Component
class Courier implements DisposableBean {

    private static final Timeout CONNECT = Timeout.ofSeconds(5);

    private final Signing signing;
    private final MachineClock machine;
    private final Duration patience;
    private final CloseableHttpClient http;
    private final ScheduledExecutorService deadlines = Executors.newSingleThreadScheduledExecutor(run -> {
        var thread = new Thread(run, "webhook-deadlines");
        thread.setDaemon(true);
        return thread;
    });

    Courier(WebhookSettings settings, Signing signing, MachineClock machine) {
        this.signing = signing;
        this.machine = machine;
        this.patience = settings.patience();
        var connection = ConnectionConfig.custom()
                .setConnectTimeout(CONNECT)
                .setSocketTimeout(Timeout.of(patience))
                .build();
        this.http = HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(new Checked(new PublicAddresses(settings.allow())))
                        .setDefaultConnectionConfig(connection)
                        .build())
                .setConnectionReuseStrategy((request, response, context) -> false)
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setResponseTimeout(Timeout.of(patience))
                        .build())
                .setUserAgent("DonDoc-Webhooks/1")
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableContentCompression()
                .build();
    }

    Attempt deliver(Webhook hook, String id, String body) {
        var at = machine.now();
        var post = new HttpPost(hook.url());
        post.setHeader("webhook-id", id);
        post.setHeader("webhook-timestamp", Long.toString(at.getEpochSecond()));
        post.setHeader("webhook-signature", signing.signatures(hook, id, at.getEpochSecond(), body, at));
        post.setEntity(new StringEntity(body, ContentType.APPLICATION_JSON.withCharset(StandardCharsets.UTF_8)));
        var deadline = deadlines.schedule(post::cancel, patience.toMillis(), TimeUnit.MILLISECONDS);
        try (var answer = http.executeOpen(null, post, null)) {
            return attempt(at, answer.getCode(), word(answer.getCode()));
        } catch (IOException e) {
            return attempt(at, null, word(e, post.isCancelled()));
        } finally {
            deadline.cancel(false);
        }
    }

    private Attempt attempt(Instant at, @Nullable Integer status, String outcome) {
        return new Attempt(
                at, status, outcome, Duration.between(at, machine.now()).toMillis());
    }

    private static String word(int status) {
        return switch (status / 100) {
            case 2 -> "delivered";
            case 3 -> "redirected";
            default -> "refused";
        };
    }

    private static String word(IOException e, boolean cancelled) {
        if (cancelled || e instanceof InterruptedIOException) {
            return "slow";
        }
        if (e instanceof PublicAddresses.NotPublic) {
            return "not-public";
        }
        return e instanceof SSLException ? "tls" : "unreachable";
    }

    @Override
    public void destroy() throws IOException {
        deadlines.shutdownNow();
        http.close();
    }

    /** The one way from a name to an address. */
    private record Checked(PublicAddresses addresses) implements DnsResolver {

        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            return addresses.resolve(host);
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }
    }
}
