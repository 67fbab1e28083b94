package vn.dondoc.local.issuer;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.client.ClientState;

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

    /** A unit's own system; its secrets are known by their digests only. */
    static LocalClient system(ClientState state) {
        return new LocalClient(
                state.id(),
                Secrets.of(state.secrets()),
                state.province(),
                state.unitId(),
                List.of("AGENCY_CLIENT", state.lead() ? "UNIT_LEAD" : "UNIT_EDITOR"));
    }

    static LocalClient unit(String id, String province) {
        return new LocalClient(id, OPEN_SECRET, province, id, List.of("UNIT_LEAD", "UNIT_EDITOR"));
    }
}
