package vn.dondoc.planning.client;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.Event;
import vn.dondoc.contracts.Lists;
import vn.dondoc.contracts.client.ClientChanged;
import vn.dondoc.contracts.client.ClientRegistered;
import vn.dondoc.contracts.client.ClientResumed;
import vn.dondoc.contracts.client.ClientRotated;
import vn.dondoc.contracts.client.ClientSecret;
import vn.dondoc.contracts.client.ClientState;
import vn.dondoc.contracts.client.ClientStatus;
import vn.dondoc.contracts.client.ClientSuspended;
import vn.dondoc.platform.store.Aggregate;
import vn.dondoc.platform.store.Change;

/**
 * A client for a unit's own system. Secrets are known here by their digest only; whoever loses one gets a new one.
 *
 * @param reason why it is suspended
 * @param issued how many secrets it was given
 */
public record AgencyClient(
        String id,
        String province,
        long version,
        Settings settings,
        ClientStatus status,
        @Nullable String reason,
        List<ClientSecret> secrets,
        int issued,
        Instant recordedAt)
        implements Aggregate {

    public AgencyClient {
        secrets = Lists.copy(secrets);
    }

    /** What Home Affairs says of it. */
    public record Settings(String unitId, String name, boolean lead, List<String> origins) {

        public Settings {
            origins = Lists.copy(origins);
        }
    }

    static Change<AgencyClient> register(String province, String id, Settings settings, Secret secret, Instant at) {
        var first = List.of(secret.known("s1", at));
        var client = new AgencyClient(id, province, 1, settings, ClientStatus.ACTIVE, null, first, 1, at);
        return client.with(ClientRegistered::new);
    }

    Change<AgencyClient> change(Settings changed, Instant at) {
        return new AgencyClient(id, province, version + 1, changed, status, reason, valid(at), issued, at)
                .with(ClientChanged::new);
    }

    /** A new secret; those that are still valid end after the overlap, or when they would have ended before. */
    Change<AgencyClient> rotate(Secret secret, Duration overlap, Instant at) {
        var end = at.plus(overlap);
        var kept = new ArrayList<ClientSecret>();
        if (!overlap.isZero()) {
            valid(at).forEach(one -> kept.add(ending(one, end)));
        }
        kept.add(secret.known("s" + (issued + 1), at));
        return new AgencyClient(id, province, version + 1, settings, status, reason, kept, issued + 1, at)
                .with(ClientRotated::new);
    }

    Change<AgencyClient> suspend(String why, Instant at) {
        return new AgencyClient(id, province, version + 1, settings, ClientStatus.SUSPENDED, why, valid(at), issued, at)
                .with(ClientSuspended::new);
    }

    Change<AgencyClient> resume(Instant at) {
        return new AgencyClient(id, province, version + 1, settings, ClientStatus.ACTIVE, null, valid(at), issued, at)
                .with(ClientResumed::new);
    }

    boolean isActive() {
        return status == ClientStatus.ACTIVE;
    }

    private static ClientSecret ending(ClientSecret secret, Instant end) {
        var until = secret.until() == null || secret.until().isAfter(end) ? end : secret.until();
        return new ClientSecret(secret.id(), secret.digest(), secret.createdAt(), until);
    }

    List<ClientSecret> valid(Instant at) {
        return secrets.stream()
                .filter(one -> one.until() == null || one.until().isAfter(at))
                .toList();
    }

    private Change<AgencyClient> with(Function<ClientState, Event> event) {
        return new Change<>(this, event.apply(state()));
    }

    ClientState state() {
        return new ClientState(
                id,
                province,
                settings.unitId(),
                settings.name(),
                settings.lead(),
                settings.origins(),
                status,
                secrets,
                recordedAt);
    }
}
