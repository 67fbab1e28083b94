package vn.dondoc.contracts.client;

import java.time.Instant;
import java.util.List;
import vn.dondoc.contracts.Lists;

/**
 * A client for a unit's own system. It acts as that one unit, with the role AGENCY_CLIENT.
 *
 * @param lead whether it acts as UNIT_LEAD, who may send; else as UNIT_EDITOR, who prepares
 * @param origins web origins whose pages may call with a token of this client
 * @param secrets those that may still be valid, the newest last
 */
public record ClientState(
        String id,
        String province,
        String unitId,
        String name,
        boolean lead,
        List<String> origins,
        ClientStatus status,
        List<ClientSecret> secrets,
        Instant recordedAt) {

    public ClientState {
        origins = Lists.copy(origins);
        secrets = Lists.copy(secrets);
    }
}
