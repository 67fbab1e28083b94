package vn.dondoc.reporting.evidence;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import vn.dondoc.contracts.evidence.Outcome;
import vn.dondoc.platform.register.Units;
import vn.dondoc.platform.security.Caller;
import vn.dondoc.platform.security.Role;
import vn.dondoc.platform.store.Change;
import vn.dondoc.platform.time.BusinessZone;
import vn.dondoc.platform.web.ETags;
import vn.dondoc.platform.web.Refusal;

/** What becomes of a piece: the board decides, Home Affairs settles double claims, the unit takes it back. */
@Service
class Deciding {

    private static final Logger log = LoggerFactory.getLogger(Deciding.class);
    private static final int LONGEST_REASON = 2_000;

    private final Evidences pieces;
    private final DoubleClaims claims;
    private final Units units;
    private final Clock clock;

    Deciding(Evidences pieces, DoubleClaims claims, Units units, Clock clock) {
        this.pieces = pieces;
        this.claims = claims;
        this.units = units;
        this.clock = clock;
    }

    /** What the board says; the day of publication is the day it happened, unless said otherwise. */
    record Verdict(
            Outcome outcome,
            @Nullable LocalDate publishedOn,
            @Nullable String publishedUrl,
            @Nullable String reason) {

        Ruling on(Evidence piece, Instant at) {
            if (outcome == Outcome.REJECTED) {
                return new Ruling(outcome, null, null, reason, at);
            }
            var day = publishedOn == null ? piece.content().occurredOn() : publishedOn;
            return new Ruling(outcome, day, publishedUrl, reason, at);
        }
    }

    Evidence rule(String id, Verdict verdict, @Nullable String ifMatch, Caller caller) {
        known(id, caller);
        caller.require(Role.EDITORIAL_BOARD, Role.MONITOR);
        var at = now();
        check(verdict, at);
        var channels = BoardChannels.of(caller);
        return decide(id, ifMatch, caller, piece -> {
            channels.admit(piece);
            return piece.decide(verdict.on(piece, at));
        });
    }

    Evidence settle(String id, String unitId, @Nullable String ifMatch, Caller caller) {
        var known = known(id, caller);
        caller.require(Role.MONITOR);
        if (units.find(caller.province(), unitId).isEmpty()) {
            throw Refusal.fields().at("/unitId", "unknown-unit", unitId);
        }
        if (!claims.mayHave(known, unitId, caller)) {
            throw Refusal.fields().at("/unitId", "evidence.not-sender", unitId);
        }
        var at = now();
        return decide(id, ifMatch, caller, piece -> piece.settle(unitId, at));
    }

    Evidence withdraw(String id, String reason, @Nullable String ifMatch, Caller caller) {
        if (!caller.actsFor(known(id, caller).content().unitId())) {
            throw Refusal.forbidden();
        }
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw Refusal.fields().at("/reason", "text", LONGEST_REASON);
        }
        var at = now();
        return decide(id, ifMatch, caller, piece -> piece.withdraw(reason, at));
    }

    private Evidence known(String id, Caller caller) {
        return pieces.find(id, caller).orElseThrow(() -> Refusal.notFound("evidence", id));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private Evidence decide(
            String id,
            @Nullable String ifMatch,
            Caller caller,
            Function<Evidence, Optional<Change<Evidence>>> decision) {
        var piece = pieces.decide(id, caller, known -> {
                    ETags.check(ifMatch, known.version());
                    return decision.apply(known);
                })
                .orElseThrow(() -> Refusal.notFound("evidence", id));
        log.atInfo().addKeyValue("evidence", piece.key()).log("Evidence is {}", piece.state());
        return piece;
    }

    private static void check(Verdict verdict, Instant at) {
        var refusal = Refusal.fields();
        var day = verdict.publishedOn();
        if (day != null && day.isAfter(BusinessZone.dateOf(at))) {
            refusal.at("/publishedOn", "evidence.future", day.toString());
        }
        if (verdict.publishedUrl() != null && !Receiving.isAddress(verdict.publishedUrl())) {
            refusal.at("/publishedUrl", "evidence.url", Receiving.LONGEST_URL);
        }
        var reason = verdict.reason();
        boolean silent = reason == null || reason.isBlank();
        if (verdict.outcome() == Outcome.REJECTED && silent) {
            refusal.at("/reason", "required");
        }
        if (reason != null && reason.length() > LONGEST_REASON) {
            refusal.at("/reason", "text", LONGEST_REASON);
        }
        refusal.throwIfAny();
    }
}
