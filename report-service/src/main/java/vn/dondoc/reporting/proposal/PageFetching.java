package vn.dondoc.reporting.proposal;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.concurrent.Semaphore;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.util.Timeout;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import vn.dondoc.platform.net.PublicAddresses;

/**
 * Fetches pages that others named. Every host, also one that a redirect leads to, is resolved once and called only if
 * all its addresses are public; no cookies, no credentials, and no more than a page's worth of bytes and time.
 */
@Component
class PageFetching implements DisposableBean {

    private static final int MOST_REDIRECTS = 3;

    private final ProposalSettings settings;
    private final Semaphore turns;
    private final CloseableHttpClient client;

    PageFetching(ProposalSettings settings) {
        this.settings = settings;
        this.turns = new Semaphore(settings.atOnce());
        this.client = client(settings);
    }

    private static CloseableHttpClient client(ProposalSettings settings) {
        var patience = Timeout.of(settings.patience());
        var connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(new PublicOnly(new PublicAddresses(settings.allow())))
                .setMaxConnTotal(settings.atOnce())
                .setDefaultConnectionConfig(
                        ConnectionConfig.custom().setConnectTimeout(patience).build())
                .setDefaultSocketConfig(
                        SocketConfig.custom().setSoTimeout(patience).build())
                .build();
        return HttpClients.custom()
                .setConnectionManager(connections)
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setMaxRedirects(MOST_REDIRECTS)
                        .setResponseTimeout(patience)
                        .build())
                .setUserAgent("DonDoc/1.0 (title and date of a linked article)")
                .disableCookieManagement()
                .disableAuthCaching()
                .disableAutomaticRetries()
                .build();
    }

    /** @throws IOException if it cannot be reached, is no page, or leads where we do not go */
    Document fetch(String url) throws IOException {
        if (!turns.tryAcquire()) {
            throw new IOException("Too many pages are being read");
        }
        try {
            return client.execute(new HttpGet(url), answer -> read(url, answer));
        } catch (IllegalArgumentException notAnAddress) {
            throw new IOException("Not an address: " + url, notAnAddress);
        } finally {
            turns.release();
        }
    }

    private Document read(String url, ClassicHttpResponse answer) throws IOException {
        var entity = answer.getEntity();
        if (answer.getCode() != 200 || entity == null || !isPage(entity.getContentType())) {
            throw new IOException("No page, but " + answer.getCode());
        }
        var bytes = entity.getContent().readNBytes((int) settings.size().toBytes());
        return Jsoup.parse(new java.io.ByteArrayInputStream(bytes), null, url);
    }

    private static boolean isPage(@org.jspecify.annotations.Nullable String type) {
        return type != null && (type.startsWith("text/html") || type.startsWith("application/xhtml+xml"));
    }

    @Override
    public void destroy() throws IOException {
        client.close();
    }

    private record PublicOnly(PublicAddresses addresses) implements DnsResolver {

        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            return addresses.resolve(host);
        }

        @Override
        public String resolveCanonicalHostname(String host) throws UnknownHostException {
            return addresses.resolve(host)[0].getCanonicalHostName();
        }
    }
}
