package vn.dondoc.notifying.webhook;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.Lists;
import vn.dondoc.platform.net.PublicAddresses;
import vn.dondoc.platform.store.Keys;
import vn.dondoc.platform.web.Refusal;

/** A webhook as its unit sends it. */
record WebhookBody(
        @Nullable String unitId,
        @Nullable String url,
        @Nullable List<@Nullable String> events) {

    private static final int LONGEST_URL = 1_000;

    WebhookBody {
        events = Lists.copy(events);
    }

    /** What was sent, once nothing is wrong with it. */
    record Read(String unitId, String url, List<String> events) {}

    Read read(String id, WebhookSettings settings) {
        var wrong = Refusal.fields();
        if (!Keys.isValid(id)) {
            wrong.at("/id", "id");
        }
        if (unitId == null || !Keys.isValid(unitId)) {
            wrong.at("/unitId", unitId == null ? "required" : "id");
        }
        checkUrl(settings, wrong);
        var topics = events == null ? List.<@Nullable String>of() : events;
        if (topics.isEmpty()) {
            wrong.at("/events", "required");
        }
        for (var i = 0; i < Math.min(topics.size(), Topic.values().length); i++) {
            var name = topics.get(i);
            if (name == null || Topic.of(name).isEmpty()) {
                wrong.at("/events/" + i, "webhook.event", String.valueOf(name));
            }
        }
        if (topics.size() >= Topic.values().length) {
            wrong.at("/events", "webhook.events");
        }
        wrong.throwIfAny();
        return new Read(
                String.valueOf(unitId),
                String.valueOf(url),
                topics.stream().map(String::valueOf).distinct().sorted().toList());
    }

    private void checkUrl(WebhookSettings settings, Refusal wrong) {
        if (url == null || url.isBlank()) {
            wrong.at("/url", "required");
            return;
        }
        var uri = url.length() > LONGEST_URL ? null : parsed(url);
        if (uri == null
                || uri.getHost() == null
                || uri.getUserInfo() != null
                || uri.getFragment() != null
                || !isSafe(uri, settings)) {
            wrong.at("/url", "webhook.url");
        } else if (leadsInside(uri.getHost(), settings)) {
            wrong.at("/url", "webhook.inside");
        }
    }

    /** Without TLS only where the operator opened a network of the house. */
    private static boolean isSafe(URI uri, WebhookSettings settings) {
        return "https".equals(uri.getScheme())
                || ("http".equals(uri.getScheme()) && !settings.allow().isEmpty());
    }

    /** A first look, so that a mistake is known at once; what counts is the look at each call. */
    private static boolean leadsInside(String host, WebhookSettings settings) {
        try {
            new PublicAddresses(settings.allow()).resolve(host.replaceAll("[\\[\\]]", ""));
            return false;
        } catch (PublicAddresses.NotPublic inside) {
            return true;
        } catch (UnknownHostException notYet) {
            return false;
        }
    }

    private static @Nullable URI parsed(String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException e) {
            return null;
        }
    }
}
