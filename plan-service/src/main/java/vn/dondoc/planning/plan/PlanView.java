package vn.dondoc.planning.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.plan.PlanStatus;
import vn.dondoc.planning.change.Deed;
import vn.dondoc.platform.web.Refusal;

/**
 * A plan as it is answered: its content as it was sent, completed, and around it where it stands.
 *
 * @param version number of the issued version shown; absent for a draft
 * @param coverage only in the answer to a submission: what it leaves out of the plans above it
 */
record PlanView(
        String id,
        PlanStatus status,
        boolean provincial,
        @Nullable Integer version,
        @JsonUnwrapped PlanContent content,
        List<VersionLine> versions,
        List<Deed> history,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Coverage coverage) {

    /** One issued version among others. */
    record VersionLine(int number, @Nullable LocalDate effectiveOn, Instant recordedAt) {

        static VersionLine of(IssuedVersion version) {
            return new VersionLine(version.number(), version.effectiveOn(), version.recordedAt());
        }
    }

    static PlanView of(Plan plan) {
        var issued = plan.versions().size();
        return of(plan, issued == 0 ? null : issued, plan.content());
    }

    static PlanView of(Plan plan, int version) {
        var wanted = plan.versions().stream()
                .filter(issued -> issued.number() == version)
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("version", String.valueOf(version)));
        return of(plan, version, wanted.content());
    }

    PlanView with(@Nullable Coverage held) {
        return new PlanView(id, status, provincial, version, content, versions, history, held);
    }

    private static PlanView of(Plan plan, @Nullable Integer version, PlanContent content) {
        var versions = plan.versions().stream().map(VersionLine::of).toList();
        return new PlanView(
                plan.id(), plan.status(), plan.provincial(), version, content, versions, plan.history(), null);
    }
}
