package vn.dondoc.gateway;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Under which names the portal is found, and how those of single agencies look.
 *
 * @param hosts host names of the common portal, where people find it under several
 * @param agencies by the name that stands in the address: {@code /c/name}
 */
@ConfigurationProperties("dondoc.portal")
record PortalSettings(
        @DefaultValue List<String> hosts, @DefaultValue Map<String, Agency> agencies) {

    /** Leads to the common portal by {@code /c/chung} also from the host name of an agency. */
    static final String COMMON = "chung";

    private static final Pattern HOST = Pattern.compile("[\\w-]+(\\.[\\w-]+)*");

    PortalSettings {
        var wrong = names(hosts, agencies)
                .filter(host -> !HOST.matcher(host).matches())
                .toList();
        if (!wrong.isEmpty()) {
            throw new IllegalArgumentException("Not host names: " + wrong);
        }
        if (agencies.containsKey(COMMON)) {
            throw new IllegalArgumentException("No agency may be called " + COMMON + ": so the common portal is found");
        }
    }

    /** Every host name that is set here. */
    Stream<String> names() {
        return names(hosts, agencies);
    }

    private static Stream<String> names(List<String> hosts, Map<String, Agency> agencies) {
        return Stream.concat(hosts.stream(), agencies.values().stream().flatMap(agency -> agency.hosts().stream()));
    }

    /**
     * @param hosts host names that lead to this agency by themselves
     * @param emblem an image of this origin, or a {@code data:} address; none for the product's own
     * @param colour such as {@code #0b4f7a}; dark enough for white text
     * @param contact whom to ask, as it stands at the foot of each page
     * @param forms first parts of the addresses of the pages that are offered; absent for all
     * @param unit whose portal it is, with all that is below it; others are told so
     */
    record Agency(
            @DefaultValue List<String> hosts,
            String name,
            @Nullable String emblem,
            @Nullable String colour,
            @Nullable String contact,
            @Nullable List<String> forms,
            @Nullable String unit) {

        private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{6}");
        private static final Pattern EMBLEM = Pattern.compile("/[\\w./-]+|data:image/[\\w.+-]+;base64,[\\w+/=]+");

        Agency {
            if (colour != null && !COLOUR.matcher(colour).matches()) {
                throw new IllegalArgumentException("The colour of " + name + " is not like #0b4f7a: " + colour);
            }
            if (emblem != null && !EMBLEM.matcher(emblem).matches()) {
                throw new IllegalArgumentException("The emblem of " + name + " is neither a path nor a data: image");
            }
        }
    }
}
