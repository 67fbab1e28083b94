package vn.dondoc.reporting.rulebook;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.dondoc.contracts.request.ReportRequestState;
import vn.dondoc.platform.store.Copies;
import vn.dondoc.platform.store.Keys;
import vn.dondoc.platform.store.Store;

/** What reports were asked for beside the rounds, those under one plan lying together. */
@Component
public class Requests {

    private final Copies<ReportRequestState> copies;

    Requests(Store store) {
        this.copies = store.copies("requests", ReportRequestState.class);
    }

    /** Keeps what is known of a request, unless something newer is. */
    public void keep(ReportRequestState state, long sequence) {
        copies.keep(Keys.of(state.province(), state.planId(), state.id()), sequence, state);
    }

    List<ReportRequestState> under(String province, String planId) {
        return copies.all(Keys.of(province, planId) + ":");
    }
}
