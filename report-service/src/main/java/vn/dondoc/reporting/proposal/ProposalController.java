package vn.dondoc.reporting.proposal;

import java.io.IOException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import vn.dondoc.platform.security.Caller;
import vn.dondoc.platform.security.Role;
import vn.dondoc.platform.web.Refusal;

/** Title and date for a link that somebody is about to send; nothing is stored. */
@RestController
class ProposalController {

    private static final Logger log = LoggerFactory.getLogger(ProposalController.class);
    private static final Pattern ADDRESS = Pattern.compile("https?://\\S{3,2000}", Pattern.CASE_INSENSITIVE);

    private final PageFetching fetching;

    ProposalController(PageFetching fetching) {
        this.fetching = fetching;
    }

    /** The body of a question. */
    record Asked(@Nullable String url) {}

    @PostMapping("/api/v1/evidence/proposals")
    Proposal propose(@RequestBody Asked asked, Caller caller) {
        if (!caller.has(Role.UNIT_EDITOR) && !caller.has(Role.UNIT_LEAD) && !caller.has(Role.AGENCY_CLIENT)) {
            throw Refusal.forbidden();
        }
        var url = asked.url() == null ? "" : asked.url().strip();
        if (!ADDRESS.matcher(url).matches()) {
            throw Refusal.fields().at("/url", "proposal.url");
        }
        try {
            return new PageReading(fetching.fetch(url)).of(url);
        } catch (IOException e) {
            // The same answer whatever the reason: it must not tell what can be reached from here.
            log.atDebug().log("A page could not be read: {}", e.toString());
            throw Refusal.rule("proposal-unreadable");
        }
    }
}
