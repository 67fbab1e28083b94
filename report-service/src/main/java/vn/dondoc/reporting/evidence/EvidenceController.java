package vn.dondoc.reporting.evidence;

import java.net.URI;
import java.time.LocalDate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.dondoc.contracts.evidence.Outcome;
import vn.dondoc.platform.security.Caller;
import vn.dondoc.platform.web.ETags;
import vn.dondoc.platform.web.Page;
import vn.dondoc.platform.web.Paging;
import vn.dondoc.platform.web.Refusal;

/** Evidence over HTTP. */
@RestController
@RequestMapping("/api/v1/evidence")
class EvidenceController {

    private final Receiving receiving;
    private final Deciding deciding;
    private final Evidences pieces;
    private final DoubleClaims claims;

    EvidenceController(Receiving receiving, Deciding deciding, Evidences pieces, DoubleClaims claims) {
        this.receiving = receiving;
        this.deciding = deciding;
        this.pieces = pieces;
        this.claims = claims;
    }

    @PutMapping("/{id}")
    ResponseEntity<EvidenceView> put(
            @PathVariable String id,
            @RequestBody Sent sent,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Caller caller) {
        var receipt = receiving.receive(id, sent.content(), ifMatch, caller);
        var answer =
                receipt.isNew() ? ResponseEntity.created(URI.create("/api/v1/evidence/" + id)) : ResponseEntity.ok();
        return answer.eTag(ETags.of(receipt.piece().version())).body(EvidenceView.of(receipt.piece()));
    }

    @GetMapping("/{id}")
    ResponseEntity<EvidenceView> get(@PathVariable String id, Caller caller) {
        return answer(pieces.find(id, caller).orElseThrow(() -> Refusal.notFound("evidence", id)));
    }

    @GetMapping
    Page<EvidenceView> list(
            @RequestParam(required = false) @Nullable String plan,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(required = false) @Nullable Boolean flagged,
            @RequestParam(required = false) Evidence.@Nullable State state,
            Paging paging,
            Caller caller) {
        var query = new EvidenceQuery(plan, unit, from, to);
        var listed = isIn(state).and(BoardChannels.of(caller)::lists);
        if (flagged == null) {
            return pieces.page(query, listed, paging, caller).map(EvidenceView::of);
        }
        var ids = claims.flagged(query, caller);
        var wanted = listed.and(piece -> ids.contains(piece.id()) == flagged);
        return pieces.page(query, wanted, paging, caller).map(EvidenceView::of);
    }

    private static Predicate<Evidence> isIn(Evidence.@Nullable State state) {
        return piece -> state == null || piece.state() == state;
    }

    @PostMapping("/{id}/decision")
    ResponseEntity<EvidenceView> decide(
            @PathVariable String id,
            @RequestBody Decided decided,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Caller caller) {
        return answer(deciding.rule(id, decided.verdict(), ifMatch, caller));
    }

    @PostMapping("/{id}/claim")
    ResponseEntity<EvidenceView> claim(
            @PathVariable String id,
            @RequestBody Claimed claimed,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Caller caller) {
        return answer(deciding.settle(id, claimed.unit(), ifMatch, caller));
    }

    @PostMapping("/{id}/withdrawal")
    ResponseEntity<EvidenceView> withdraw(
            @PathVariable String id,
            @RequestBody Withdrawn withdrawn,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Caller caller) {
        return answer(deciding.withdraw(id, withdrawn.reason() == null ? "" : withdrawn.reason(), ifMatch, caller));
    }

    private static ResponseEntity<EvidenceView> answer(Evidence piece) {
        return ResponseEntity.ok().eTag(ETags.of(piece.version())).body(EvidenceView.of(piece));
    }

    /** The body of a PUT. */
    record Sent(
            @Nullable String planId,
            @Nullable String unitId,
            @Nullable String type,
            @Nullable String channel,
            @Nullable String title,
            @Nullable LocalDate occurredOn,
            @Nullable String url,
            @Nullable String note) {

        Content content() {
            var refusal = Refusal.fields();
            var content = new Content(
                    given(planId, "/planId", refusal),
                    given(unitId, "/unitId", refusal),
                    given(type, "/type", refusal),
                    given(channel, "/channel", refusal),
                    given(title, "/title", refusal),
                    occurredOn == null ? LocalDate.MIN : occurredOn,
                    url == null || url.isBlank() ? null : url.strip(),
                    note);
            if (occurredOn == null) {
                refusal.at("/occurredOn", "required");
            }
            refusal.throwIfAny();
            return content;
        }

        private static String given(@Nullable String text, String pointer, Refusal refusal) {
            if (text == null || text.isBlank()) {
                refusal.at(pointer, "required");
            }
            return text == null ? "" : text;
        }
    }

    /** The body of a decision. */
    record Decided(
            @Nullable Outcome outcome,
            @Nullable String publishedUrl,
            @Nullable LocalDate publishedOn,
            @Nullable String reason) {

        Deciding.Verdict verdict() {
            if (outcome == null) {
                throw Refusal.fields().at("/outcome", "required");
            }
            return new Deciding.Verdict(outcome, publishedOn, publishedUrl, reason);
        }
    }

    /** The body of a settlement. */
    record Claimed(@Nullable String unitId) {

        String unit() {
            if (unitId == null) {
                throw Refusal.fields().at("/unitId", "required");
            }
            return unitId;
        }
    }

    /** The body of a withdrawal. */
    record Withdrawn(@Nullable String reason) {}
}
