package vn.dondoc.reporting.request;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.bson.Document;
import org.springframework.stereotype.Repository;
import vn.dondoc.platform.security.Caller;
import vn.dondoc.platform.store.Aggregates;
import vn.dondoc.platform.store.Change;
import vn.dondoc.platform.store.Store;
import vn.dondoc.platform.web.Page;
import vn.dondoc.platform.web.Paging;

/** All requests of a province, by id. */
@Repository
class ReportRequests {

    private static final int CHUNK = 200;

    private final Aggregates<ReportRequest> requests;

    ReportRequests(Store store) {
        this.requests = store.aggregates("report-requests", ReportRequest.class);
    }

    Optional<ReportRequest> find(String id, Caller caller) {
        return requests.find(caller.key(id));
    }

    /** Those of these ids that exist. */
    List<ReportRequest> of(List<String> ids, Caller caller) {
        var keys = ids.stream().map(id -> caller.key(id)).toList();
        return keys.isEmpty() ? List.of() : requests.list(new Document("_id", new Document("$in", keys)), keys.size());
    }

    Page<ReportRequest> page(Predicate<ReportRequest> wanted, Paging paging, Caller caller) {
        var found = new ArrayList<ReportRequest>();
        var after = caller.key(paging.after());
        List<ReportRequest> chunk;
        do {
            chunk = requests.page(caller.key(""), after, CHUNK);
            chunk.stream().filter(wanted).forEach(found::add);
            after = chunk.isEmpty() ? after : chunk.get(chunk.size() - 1).key();
        } while (chunk.size() == CHUNK && found.size() <= paging.limit());
        return Page.of(found.subList(0, Math.min(found.size(), paging.oneMore())), paging, ReportRequest::id);
    }

    ReportRequest add(Change<ReportRequest> change) {
        return requests.insert(change);
    }

    Optional<ReportRequest> decide(
            String id, Caller caller, Function<ReportRequest, Optional<Change<ReportRequest>>> decision) {
        return requests.decide(caller.key(id), decision);
    }
}
