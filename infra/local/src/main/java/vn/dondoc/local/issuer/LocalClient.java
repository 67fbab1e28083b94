package vn.dondoc.local.issuer;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Somebody who may log in, and what the token says about them. */
record LocalClient(
        String id, String secret, String province, @Nullable String unit, List<String> roles) {

    /** Printed at every start: local installations listen on the loopback address only. */
    static final String OPEN_SECRET = "local";

    /** Our own services have a secret of their own; nobody logs in as one of them. */
    boolean isPerson() {
        return OPEN_SECRET.equals(secret);
    }

    static LocalClient staff(String id, String province, String role) {
        return new LocalClient(id, OPEN_SECRET, province, null, List.of(role));
    }

    static LocalClient unit(String id, String province) {
        return new LocalClient(id, OPEN_SECRET, province, id, List.of("UNIT_LEAD", "UNIT_EDITOR"));
    }
}
