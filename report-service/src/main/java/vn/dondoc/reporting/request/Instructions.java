package vn.dondoc.reporting.request;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import vn.dondoc.contracts.request.ReportRequestState;
import vn.dondoc.platform.security.Caller;

/** What exactly requests ask for, in Home Affairs' own words. They are read here: no event carries free text. */
@Service
public class Instructions {

    private final ReportRequests requests;

    Instructions(ReportRequests requests) {
        this.requests = requests;
    }

    /** By the request's id; a request whose title says it all is not among them. */
    public Map<String, String> of(Collection<ReportRequestState> asked, Caller caller) {
        var found = new HashMap<String, String>();
        requests.of(asked.stream().map(ReportRequestState::id).toList(), caller)
                .forEach(request -> Optional.ofNullable(request.question().instructions())
                        .ifPresent(text -> found.put(request.id(), text)));
        return found;
    }
}
