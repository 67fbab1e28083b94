package vn.dondoc.planning.client;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.bson.Document;
import org.springframework.stereotype.Repository;
import vn.dondoc.contracts.client.ClientStatus;
import vn.dondoc.platform.security.Caller;
import vn.dondoc.platform.store.Aggregates;
import vn.dondoc.platform.store.Change;
import vn.dondoc.platform.store.Store;
import vn.dondoc.platform.web.Paging;

/** The clients of the units' own systems. A unit finds its own; all others are not there for it. */
@Repository
class AgencyClients {

    private static final int BATCH = 500;

    private final Aggregates<AgencyClient> clients;

    AgencyClients(Store store) {
        this.clients = store.aggregates("clients", AgencyClient.class);
    }

    Optional<AgencyClient> find(String id, Caller caller) {
        return clients.find(caller.key(id)).filter(client -> sees(caller, client));
    }

    List<AgencyClient> page(Optional<String> unit, Paging paging, Caller caller) {
        var prefix = caller.key("");
        var filter = new Document("_id", new Document("$gt", prefix + paging.after()).append("$lt", prefix + '\uffff'));
        var own = caller.seesAll() ? unit : Optional.of(String.valueOf(caller.unit()));
        own.ifPresent(id -> filter.append("state.settings.unitId", id));
        return clients.list(filter, paging.oneMore());
    }

    AgencyClient add(Change<AgencyClient> change) {
        return clients.insert(change);
    }

    AgencyClient save(Change<AgencyClient> change) {
        return clients.update(change);
    }

    /** Origins of all active clients of all provinces: what a browser asks the gateway before it has a token. */
    SortedSet<String> activeOrigins(Caller service) {
        var origins = new TreeSet<String>();
        var after = "";
        for (var page = after(after); !page.isEmpty(); page = after(after)) {
            page.forEach(client -> origins.addAll(client.settings().origins()));
            after = page.get(page.size() - 1).key();
        }
        return origins;
    }

    private List<AgencyClient> after(String key) {
        return clients.list(
                new Document("_id", new Document("$gt", key)).append("state.status", ClientStatus.ACTIVE.name()),
                BATCH);
    }

    private static boolean sees(Caller caller, AgencyClient client) {
        return caller.seesAll() || client.settings().unitId().equals(caller.unit());
    }
}
