package vn.dondoc.planning.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.dondoc.contracts.plan.PlanStatus;

class SightTests {

    private static final Sight OFFICE = new Sight(false, Set.of("office", "team")::contains, "ward"::equals);

    @Test
    void itsOwnPlansAreSeenAtAnyStage() {
        assertThat(OFFICE.sees(false, PlanStatus.DRAFT, "office")).isTrue();
        assertThat(OFFICE.sees(false, PlanStatus.DRAFT, "team")).isTrue();
    }

    @Test
    void plansFromAboveAreSeenOnceIssued() {
        assertThat(OFFICE.sees(false, PlanStatus.APPROVED, "ward")).isFalse();
        assertThat(OFFICE.sees(false, PlanStatus.ISSUED, "ward")).isTrue();
        assertThat(OFFICE.sees(true, PlanStatus.DRAFT, "office")).isFalse();
        assertThat(OFFICE.sees(true, PlanStatus.CLOSED, "anywhere")).isTrue();
    }

    @Test
    void theNeighboursPlansAreNotSeen() {
        assertThat(OFFICE.sees(false, PlanStatus.ISSUED, "neighbour")).isFalse();
    }
}
