package vn.dondoc.planning.client;

import java.time.Clock;
import java.time.Duration;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import vn.dondoc.planning.change.Attempts;
import vn.dondoc.planning.input.Fields;
import vn.dondoc.planning.unit.UnitRegister;
import vn.dondoc.platform.security.Caller;
import vn.dondoc.platform.store.Change;
import vn.dondoc.platform.web.ETags;
import vn.dondoc.platform.web.Refusal;

/** Registers clients and changes them; each change is told to the issuer and recorded. */
@Service
class ClientRegister {

    private static final Logger log = LoggerFactory.getLogger(ClientRegister.class);

    private final AgencyClients clients;
    private final UnitRegister units;
    private final Issuer issuer;
    private final Clock clock;

    ClientRegister(AgencyClients clients, UnitRegister units, Issuer issuer, Clock clock) {
        this.clients = clients;
        this.units = units;
        this.issuer = issuer;
        this.clock = clock;
    }

    /** A client, and the secret that was made for it if one was. */
    record Outcome(AgencyClient client, @Nullable Secret secret, boolean created) {}

    Outcome put(String id, AgencyClient.Settings told, @Nullable String ifMatch, Caller caller) {
        return Attempts.atLatest(() -> {
            var known = clients.find(id, caller).orElse(null);
            if (known == null) {
                return register(id, told, ifMatch, caller);
            }
            ETags.check(ifMatch, known.version());
            if (known.settings().equals(told)) {
                return new Outcome(known, null, false);
            }
            if (!known.settings().unitId().equals(told.unitId())) {
                throw Refusal.fields().at("/unitId", "client-unit-fixed");
            }
            return new Outcome(record(known.change(told, clock.instant()), null), null, false);
        });
    }

    private Outcome register(String id, AgencyClient.Settings told, @Nullable String ifMatch, Caller caller) {
        if (ifMatch != null) {
            throw Refusal.stale();
        }
        var fields = new Fields();
        fields.when(units.path(told.unitId(), caller).isEmpty(), "/unitId", "unknown-unit", told.unitId());
        fields.when(units.path(id, caller).isPresent(), "/id", "client-named-as-unit");
        fields.check();
        var secret = Secret.fresh();
        var change = AgencyClient.register(caller.province(), id, told, secret, clock.instant());
        issuer.apply(change.state(), secret);
        var added = clients.add(change);
        log.atInfo().addKeyValue("client", added.key()).log("Client registered");
        return new Outcome(added, secret, true);
    }

    Outcome rotate(String id, Duration overlap, Caller caller) {
        var secret = Secret.fresh();
        return new Outcome(
                change(id, client -> client.rotate(secret, overlap, clock.instant()), secret, caller), secret, false);
    }

    AgencyClient suspend(String id, String reason, Caller caller) {
        return change(id, client -> client.isActive() ? client.suspend(reason, clock.instant()) : null, null, caller);
    }

    AgencyClient resume(String id, Caller caller) {
        return change(id, client -> client.isActive() ? null : client.resume(clock.instant()), null, caller);
    }

    /** A decision that changes nothing is null. */
    private AgencyClient change(
            String id,
            Function<AgencyClient, @Nullable Change<AgencyClient>> decision,
            @Nullable Secret secret,
            Caller caller) {
        return Attempts.atLatest(() -> {
            var known = clients.find(id, caller).orElseThrow(() -> Refusal.notFound("client", id));
            var change = decision.apply(known);
            return change == null ? known : record(change, secret);
        });
    }

    private AgencyClient record(Change<AgencyClient> change, @Nullable Secret secret) {
        issuer.apply(change.state(), secret);
        var saved = clients.save(change);
        log.atInfo()
                .addKeyValue("client", saved.key())
                .log("Client {}", change.event().getClass().getSimpleName());
        return saved;
    }
}
