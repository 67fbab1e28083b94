package vn.dondoc.reporting.standing;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Addresses that show the same page become the same text: case of scheme and host, default port, trailing slash,
 * fragment and tracking parameters do not matter (rule 3). The path's case and http or https do.
 */
final class NormalAddress {

    // RFC 3986, appendix B: every text matches, so no address is ever refused here
    private static final Pattern PARTS =
            Pattern.compile("(?:([^:/?#]+):)?(?://([^/?#]*))?([^?#]*)(?:\\?([^#]*))?(?:#.*)?", Pattern.DOTALL);
    private static final Pattern TRACKING =
            Pattern.compile("(?:utm_[^=]*|fbclid|gclid|zarsrc)(?:=.*)?", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern DEFAULT_PORT = Pattern.compile("http:(?:80)?|https:(?:443)?");

    /** Every calculation asks again for the addresses of all pieces of a unit. */
    private static final Cache<String, String> KNOWN =
            Caffeine.newBuilder().maximumSize(100_000).build();

    private NormalAddress() {}

    static String of(String address) {
        return KNOWN.get(address, NormalAddress::normalise);
    }

    private static String normalise(String address) {
        Matcher parts = PARTS.matcher(address.strip());
        if (!parts.matches()) {
            return address;
        }
        String scheme = lower(parts.group(1));
        String authority = parts.group(2) == null ? "" : "//" + authority(scheme, lower(parts.group(2)));
        String query = query(Objects.requireNonNullElse(parts.group(4), ""));
        return (scheme.isEmpty() ? "" : scheme + ":") + authority + path(parts.group(3)) + query;
    }

    private static String lower(@Nullable String text) {
        return text == null ? "" : text.toLowerCase(Locale.ROOT);
    }

    private static String authority(String scheme, String authority) {
        int colon = authority.lastIndexOf(':');
        boolean hasPort = colon > authority.lastIndexOf(']');
        return hasPort
                        && DEFAULT_PORT
                                .matcher(scheme + authority.substring(colon))
                                .matches()
                ? authority.substring(0, colon)
                : authority;
    }

    private static String path(String path) {
        int end = path.length();
        while (end > 0 && path.charAt(end - 1) == '/') {
            end--;
        }
        return path.substring(0, end);
    }

    private static String query(String query) {
        String kept = Arrays.stream(query.split("&"))
                .filter(parameter ->
                        !parameter.isEmpty() && !TRACKING.matcher(parameter).matches())
                .collect(Collectors.joining("&"));
        return kept.isEmpty() ? "" : "?" + kept;
    }
}
