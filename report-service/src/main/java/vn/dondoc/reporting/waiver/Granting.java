package vn.dondoc.reporting.waiver;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import vn.dondoc.platform.security.Caller;
import vn.dondoc.platform.security.Role;
import vn.dondoc.platform.store.AlreadyExists;
import vn.dondoc.platform.web.Refusal;
import vn.dondoc.reporting.regime.ReportPeriod;
import vn.dondoc.reporting.rulebook.Book;
import vn.dondoc.reporting.rulebook.Rulebooks;

/** Home Affairs grants a waiver, and nobody grants it to himself. */
@Service
class Granting {

    private static final Logger log = LoggerFactory.getLogger(Granting.class);
    private static final int LONGEST_REASON = 2_000;

    private final Grants grants;
    private final Rulebooks rulebooks;
    private final MoreTime moreTime;
    private final Clock clock;

    Granting(Grants grants, Rulebooks rulebooks, MoreTime moreTime, Clock clock) {
        this.grants = grants;
        this.rulebooks = rulebooks;
        this.moreTime = moreTime;
        this.clock = clock;
    }

    /** What was stored, and whether it is new. */
    record Receipt(Grant grant, boolean isNew) {}

    /** An exemption without a due date, an extension with one. */
    Receipt grant(Subject subject, @Nullable LocalDate dueOn, String reason, Caller caller) {
        caller.require(Role.MONITOR);
        var at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        check(subject, dueOn, reason, at, caller);
        var kind = dueOn == null ? Grant.Kind.EXEMPTION : Grant.Kind.EXTENSION;
        var known = again(subject.id(kind), dueOn, reason, at, caller);
        if (known.isPresent()) {
            return new Receipt(known.get(), false);
        }
        try {
            var grant = grants.add(Grant.grant(caller.province(), subject, dueOn, reason, at));
            log.atInfo().addKeyValue("waiver", grant.key()).log("Waiver granted");
            return new Receipt(grant, true);
        } catch (AlreadyExists e) {
            return new Receipt(
                    again(subject.id(kind), dueOn, reason, at, caller).orElseThrow(() -> e), false);
        }
    }

    /** Repeating it changes nothing; a unit that had no duty has it again from now on. */
    Grant revoke(String id, Grant.Kind kind, String reason, Caller caller) {
        caller.require(Role.MONITOR);
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw Refusal.fields().at("/reason", "text", LONGEST_REASON);
        }
        var at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return grants.decide(id, caller, grant -> grant.kind() == kind ? grant.revoke(reason, at) : Optional.empty())
                .filter(grant -> grant.kind() == kind)
                .orElseThrow(() -> Refusal.notFound("waiver", id));
    }

    private Optional<Grant> again(String id, @Nullable LocalDate dueOn, String reason, Instant at, Caller caller) {
        return grants.decide(id, caller, grant -> grant.again(dueOn, reason, at));
    }

    private void check(Subject subject, @Nullable LocalDate dueOn, String reason, Instant at, Caller caller) {
        var refusal = Refusal.fields();
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            refusal.at("/reason", "text", LONGEST_REASON);
        }
        var book = rulebooks.find(caller.province(), subject.planId());
        if (book.isEmpty()) {
            refusal.at("/planId", "unknown-plan", subject.planId());
        }
        book.ifPresent(known -> {
            checkPlace(known, subject, refusal);
            if (dueOn != null) {
                moreTime.check(known, subject, dueOn, at, caller, refusal);
            }
        });
        refusal.throwIfAny();
    }

    private static void checkPlace(Book book, Subject subject, Refusal refusal) {
        if (book.units().find(subject.unitId()).isEmpty()) {
            refusal.at("/unitId", "unknown-unit", subject.unitId());
        }
        if (subject.quotaId() != null && !book.hasQuota(subject.quotaId())) {
            refusal.at("/quotaId", "unknown-quota", subject.quotaId());
            return;
        }
        if (!has(book, subject, ReportPeriod.parse(subject.period()))) {
            refusal.at("/period", "unknown-period", subject.period());
        }
    }

    private static boolean has(Book book, Subject subject, ReportPeriod period) {
        if (subject.quotaId() == null) {
            return book.hasPeriod(period);
        }
        var round = period.round();
        return round != null && book.rules().column(subject.quotaId(), round).isPresent();
    }
}
