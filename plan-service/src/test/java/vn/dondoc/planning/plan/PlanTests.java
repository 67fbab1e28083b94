package vn.dondoc.planning.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.dondoc.contracts.plan.PlanAmended;
import vn.dondoc.contracts.plan.PlanClosed;
import vn.dondoc.contracts.plan.PlanDrafted;
import vn.dondoc.contracts.plan.PlanIssued;
import vn.dondoc.contracts.plan.PlanReturned;
import vn.dondoc.contracts.plan.PlanState;
import vn.dondoc.contracts.plan.PlanStatus;
import vn.dondoc.platform.store.Change;
import vn.dondoc.platform.web.Refusal;

class PlanTests {

    private static final Instant NOON = Instant.parse("2026-01-05T05:00:00Z");
    private static final LocalDate SIGNED = LocalDate.of(2026, 1, 5);

    private static PlanContent content(String title) {
        return new PlanContent(
                title, "p-1", 2026, null, null, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
                List.of(), null, null);
    }

    private static Plan draft(boolean provincial) {
        return Plan.draft("demo", "kh-1", provincial, content("A"), "clerk", NOON)
                .state();
    }

    private static Plan approved() {
        return draft(false).submit("clerk", NOON).state().approve("lead", NOON).state();
    }

    private static Plan issued() {
        return approved().issue("07/KH-UBND", SIGNED, "lead", NOON).state();
    }

    private static Plan at(PlanStatus status) {
        return switch (status) {
            case DRAFT -> draft(false);
            case PENDING_APPROVAL -> draft(false).submit("clerk", NOON).state();
            case APPROVED -> approved();
            case ISSUED -> issued();
            case CLOSED -> issued().close("lead", NOON).state();
        };
    }

    @Test
    void aDraftIsAnnouncedWithoutItsContent() {
        var change = Plan.draft("demo", "kh-1", true, content("A"), "clerk", NOON);

        assertThat(change.state().version()).isEqualTo(1);
        assertThat(change.event())
                .isEqualTo(new PlanDrafted(new PlanState(
                        "kh-1", "demo", "p-1", 2026, "A", PlanStatus.DRAFT, true, null, null, List.of())));
    }

    @Test
    void anIssuedPlanHasItsFirstVersion() {
        var change = approved().issue("07/KH-UBND", SIGNED, "lead", NOON);

        assertThat(change.event()).isInstanceOf(PlanIssued.class);
        var state = ((PlanIssued) change.event()).state();
        assertThat(state.documentNumber()).isEqualTo("07/KH-UBND");
        assertThat(state.signedOn()).isEqualTo(SIGNED);
        assertThat(state.versions()).singleElement().satisfies(version -> {
            assertThat(version.number()).isEqualTo(1);
            assertThat(version.effectiveOn()).isNull();
            assertThat(version.recordedAt()).isEqualTo(NOON);
        });
    }

    @Test
    void homeAffairsMayIssueItsDraftDirectly() {
        assertThat(draft(true).issue(null, null, "home-affairs", NOON).state().status())
                .isEqualTo(PlanStatus.ISSUED);
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> draft(false).issue(null, null, "lead", NOON));
    }

    @Test
    void anAmendmentAddsAVersionAndKeepsTheOthers() {
        var change = issued().amend(content("B"), LocalDate.of(2026, 4, 1), "lead", NOON);

        assertThat(change.event()).isInstanceOf(PlanAmended.class);
        assertThat(change.state().versions())
                .extracting(version -> version.content().title())
                .containsExactly("A", "B");
        assertThat(change.state().latestEffectiveOn()).isEqualTo("2026-04-01");
        assertThat(change.state().content().title()).isEqualTo("B");
    }

    @Test
    void aReturnedPlanIsADraftAgainAndSaysWhy() {
        var change = at(PlanStatus.PENDING_APPROVAL).sendBack("Thiếu chỉ tiêu", "lead", NOON);

        assertThat(change.event()).isInstanceOf(PlanReturned.class);
        assertThat(change.state().status()).isEqualTo(PlanStatus.DRAFT);
        assertThat(change.state().wasReturnedFor("Thiếu chỉ tiêu")).isTrue();
        assertThat(change.state().wasReturnedFor("Khác")).isFalse();
    }

    @Test
    void aClosedPlanKeepsItsVersions() {
        var change = issued().close("lead", NOON);

        assertThat(change.event()).isInstanceOf(PlanClosed.class);
        assertThat(change.state().versions()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void eachStepHasItsPlace(PlanStatus status) {
        refusedUnless(status, plan -> plan.redraft(content("B"), "clerk", NOON), PlanStatus.DRAFT);
        refusedUnless(status, plan -> plan.submit("clerk", NOON), PlanStatus.DRAFT);
        refusedUnless(status, plan -> plan.approve("lead", NOON), PlanStatus.PENDING_APPROVAL);
        refusedUnless(
                status, plan -> plan.sendBack("x", "lead", NOON), PlanStatus.PENDING_APPROVAL, PlanStatus.APPROVED);
        refusedUnless(status, plan -> plan.issue(null, null, "lead", NOON), PlanStatus.APPROVED);
        refusedUnless(status, plan -> plan.amend(content("B"), SIGNED, "lead", NOON), PlanStatus.ISSUED);
        refusedUnless(status, plan -> plan.close("lead", NOON), PlanStatus.ISSUED);
    }

    private static void refusedUnless(PlanStatus status, Function<Plan, Change<Plan>> step, PlanStatus... places) {
        var plan = at(status);
        if (List.of(places).contains(status)) {
            assertThat(step.apply(plan).state().version()).isEqualTo(plan.version() + 1);
        } else {
            assertThatExceptionOfType(Refusal.class).isThrownBy(() -> step.apply(plan));
        }
    }

    @Test
    void anIssuedPlanSaysTheSameWithAndWithoutItsNumber() {
        assertThat(issued().says(content("A"))).isTrue();
        assertThat(issued().says(content("A").signed("07/KH-UBND", SIGNED))).isTrue();
        assertThat(issued().says(content("A").signed("08/KH-UBND", SIGNED))).isFalse();
        assertThat(issued().says(content("B"))).isFalse();
        assertThat(issued().isSigned("07/KH-UBND", null)).isTrue();
        assertThat(issued().isSigned("08/KH-UBND", null)).isFalse();
    }

    @Test
    void aDraftThatLosesItsNumberHasChanged() {
        var numbered = draft(true)
                .redraft(content("A").signed("07/KH-UBND", null), "clerk", NOON)
                .state();

        assertThat(numbered.says(content("A"))).isFalse();
    }
}
