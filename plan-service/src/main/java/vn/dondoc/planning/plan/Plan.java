package vn.dondoc.planning.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.Lists;
import vn.dondoc.contracts.plan.PlanAmended;
import vn.dondoc.contracts.plan.PlanApproved;
import vn.dondoc.contracts.plan.PlanClosed;
import vn.dondoc.contracts.plan.PlanDrafted;
import vn.dondoc.contracts.plan.PlanEvent;
import vn.dondoc.contracts.plan.PlanIssued;
import vn.dondoc.contracts.plan.PlanReturned;
import vn.dondoc.contracts.plan.PlanState;
import vn.dondoc.contracts.plan.PlanStatus;
import vn.dondoc.contracts.plan.PlanSubmitted;
import vn.dondoc.planning.change.Deed;
import vn.dondoc.platform.store.Aggregate;
import vn.dondoc.platform.store.Change;
import vn.dondoc.platform.web.Refusal;

/**
 * A plan from draft to closure. Once handed in, its content is sealed until it is returned; once issued, only an
 * amendment adds to it.
 *
 * @param provincial written by Home Affairs, so it may bind any unit; otherwise only units below its issuer
 * @param content what it says now: the draft, or the latest issued version
 * @param versions the issued versions, oldest first
 */
public record Plan(
        String id,
        String province,
        long version,
        boolean provincial,
        PlanStatus status,
        PlanContent content,
        List<IssuedVersion> versions,
        List<Deed> history)
        implements Aggregate {

    public Plan {
        versions = Lists.copy(versions);
        history = Lists.copy(history);
    }

    static Change<Plan> draft(
            String province, String id, boolean provincial, PlanContent content, String by, Instant at) {
        var blank = new Plan(id, province, 0, provincial, PlanStatus.DRAFT, content, List.of(), List.of());
        return blank.redraft(content, by, at);
    }

    Change<Plan> redraft(PlanContent changed, String by, Instant at) {
        require(PlanStatus.DRAFT);
        return next(PlanStatus.DRAFT, changed, versions, deed("DRAFTED", by, at, null), PlanDrafted::new);
    }

    Change<Plan> submit(String by, Instant at) {
        require(PlanStatus.DRAFT);
        var deed = deed("SUBMITTED", by, at, null);
        return next(PlanStatus.PENDING_APPROVAL, content, versions, deed, PlanSubmitted::new);
    }

    Change<Plan> approve(String by, Instant at) {
        require(PlanStatus.PENDING_APPROVAL);
        return next(PlanStatus.APPROVED, content, versions, deed("APPROVED", by, at, null), PlanApproved::new);
    }

    Change<Plan> sendBack(String reason, String by, Instant at) {
        require(PlanStatus.PENDING_APPROVAL, PlanStatus.APPROVED);
        return next(PlanStatus.DRAFT, content, versions, deed("RETURNED", by, at, reason), PlanReturned::new);
    }

    /** Home Affairs may issue a provincial plan without handing it in to itself first. */
    Change<Plan> issue(@Nullable String number, @Nullable LocalDate on, String by, Instant at) {
        if (provincial) {
            require(PlanStatus.DRAFT, PlanStatus.PENDING_APPROVAL, PlanStatus.APPROVED);
        } else {
            require(PlanStatus.APPROVED);
        }
        var signed = completed(content.signed(number, on));
        var first = List.of(new IssuedVersion(1, null, at, signed));
        return next(PlanStatus.ISSUED, signed, first, deed("ISSUED", by, at, null), PlanIssued::new);
    }

    Change<Plan> amend(PlanContent amended, LocalDate effectiveOn, String by, Instant at) {
        require(PlanStatus.ISSUED);
        var added = new IssuedVersion(versions.size() + 1, effectiveOn, at, amended);
        var all = Stream.concat(versions.stream(), Stream.of(added)).toList();
        return next(PlanStatus.ISSUED, amended, all, deed("AMENDED", by, at, null), PlanAmended::new);
    }

    Change<Plan> close(String by, Instant at) {
        require(PlanStatus.ISSUED);
        return next(PlanStatus.CLOSED, content, versions, deed("CLOSED", by, at, null), PlanClosed::new);
    }

    /** Whether it says this already; of an issued plan the number and date may be left out. */
    boolean says(PlanContent told) {
        return told.equals(content) || (isIssued() && completed(told).equals(content));
    }

    /** Whether it is issued under this number and date; what is left out is no contradiction. */
    boolean isSigned(@Nullable String number, @Nullable LocalDate on) {
        return isIssued() && completed(content.signed(number, on)).equals(content);
    }

    /** Whether its latest version is this amendment. */
    boolean isAmendedBy(PlanContent told, LocalDate effectiveOn) {
        return effectiveOn.equals(latestEffectiveOn()) && told.equals(content);
    }

    /** With the number and date that it bears, where others are not told. */
    PlanContent completed(PlanContent told) {
        var number = told.documentNumber();
        var on = told.signedOn();
        return told.signed(number == null ? content.documentNumber() : number, on == null ? content.signedOn() : on);
    }

    /** The day from which its latest version holds, absent for the version issued first. */
    @Nullable
    LocalDate latestEffectiveOn() {
        return versions.isEmpty() ? null : versions.get(versions.size() - 1).effectiveOn();
    }

    boolean isIssued() {
        return status == PlanStatus.ISSUED || status == PlanStatus.CLOSED;
    }

    /** The reason for which it was last sent back, if that is the last thing that happened to it. */
    boolean wasReturnedFor(String reason) {
        var last = history.get(history.size() - 1);
        return last.what().equals("RETURNED") && Objects.equals(last.note(), reason);
    }

    PlanState state() {
        return new PlanState(
                id,
                province,
                content.issuerId(),
                content.year(),
                content.title(),
                status,
                provincial,
                content.documentNumber(),
                content.signedOn(),
                versions.stream().map(IssuedVersion::state).toList());
    }

    private void require(PlanStatus... expected) {
        if (!List.of(expected).contains(status)) {
            throw Refusal.conflict("plan-" + status, id);
        }
    }

    private Deed deed(String what, String by, Instant at, @Nullable String note) {
        return new Deed(version + 1, what, by, at, note);
    }

    private Change<Plan> next(
            PlanStatus reached,
            PlanContent says,
            List<IssuedVersion> issued,
            Deed deed,
            Function<PlanState, PlanEvent> event) {
        var next = new Plan(id, province, version + 1, provincial, reached, says, issued, deed.after(history));
        return new Change<>(next, event.apply(next.state()));
    }
}
