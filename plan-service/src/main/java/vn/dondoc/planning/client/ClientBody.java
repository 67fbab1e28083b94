package vn.dondoc.planning.client;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.Lists;
import vn.dondoc.planning.input.Fields;

/** A client as Home Affairs sends it. */
record ClientBody(
        @Nullable String unitId,
        @Nullable String name,
        @Nullable Boolean lead,
        @Nullable List<String> origins) {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_ORIGIN = 300;
    private static final int MOST_ORIGINS = 10;
    private static final String HOST = "[a-z0-9]([a-z0-9-]{0,62})(\\.[a-z0-9]([a-z0-9-]{0,62}))*";

    /** As a browser writes it: lower case, no path, no default port. Without TLS only on one's own machine. */
    private static final Pattern ORIGIN =
            Pattern.compile("(https://" + HOST + "|http://(localhost|127\\.0\\.0\\.1))(:[1-9][0-9]{0,4})?");

    ClientBody {
        origins = Lists.copy(origins);
    }

    AgencyClient.Settings read(String id) {
        var fields = new Fields();
        fields.id("/id", id);
        var unit = fields.id("/unitId", unitId);
        var called = fields.text("/name", name, LONGEST_NAME);
        var all = Objects.requireNonNull(origins);
        fields.size("/origins", all, MOST_ORIGINS);
        for (var i = 0; i < Math.min(all.size(), MOST_ORIGINS); i++) {
            fields.when(!isOrigin(all.get(i)), "/origins/" + i, "client-origin");
        }
        fields.check();
        return new AgencyClient.Settings(
                unit,
                called,
                Boolean.TRUE.equals(lead),
                all.stream().distinct().sorted().toList());
    }

    private static boolean isOrigin(String origin) {
        return origin.length() <= LONGEST_ORIGIN
                && ORIGIN.matcher(origin).matches()
                && !origin.matches("https://.*:443|http://.*:80");
    }
}
