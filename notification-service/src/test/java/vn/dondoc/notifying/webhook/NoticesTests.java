package vn.dondoc.notifying.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.dondoc.contracts.plan.Hardness;
import vn.dondoc.contracts.plan.Measure;
import vn.dondoc.contracts.standing.CellStatus;
import vn.dondoc.contracts.standing.StandingCell;
import vn.dondoc.contracts.standing.StandingState;

class NoticesTests {

    private static final Instant AT = Instant.parse("2026-03-25T01:00:00Z");

    private static List<Notice> standing(CellStatus status, int achieved, long sequence) {
        var cell = new StandingCell(
                "Q1",
                "2026-03",
                "Mỗi tháng 02 tin, bài",
                Measure.COUNT,
                Hardness.MANDATORY,
                List.of(),
                status,
                false,
                LocalDate.parse("2026-04-02"),
                BigDecimal.valueOf(2),
                BigDecimal.valueOf(achieved),
                null);
        var state = new StandingState("p:xa-mot", "demo", "p", "xa-mot", List.of(cell), List.of(), AT);
        return Notices.standing(state, sequence, AT);
    }

    @Test
    void whatIsAtRiskIsDueSoonOnceHoweverOftenItChanges() {
        var first = standing(CellStatus.AT_RISK, 0, 4);
        var second = standing(CellStatus.AT_RISK, 1, 5);

        assertThat(first).extracting(Notice::topic).containsExactly(Topic.DUE_SOON, Topic.STANDING_CHANGED);
        assertThat(first.get(0).id()).isEqualTo(second.get(0).id());
        assertThat(first.get(1).id()).isNotEqualTo(second.get(1).id());
        assertThat(first.get(0).body()).contains("\"dueOn\":\"2026-04-02\"", "\"planId\":\"p\"");
    }

    @Test
    void aChangeThatIsNoRiskIsAChange() {
        assertThat(standing(CellStatus.MET, 2, 6)).extracting(Notice::topic).containsExactly(Topic.STANDING_CHANGED);
    }

    @Test
    void namesAreThoseOfTheInterface() {
        assertThat(Topic.of("due-soon")).contains(Topic.DUE_SOON);
        assertThat(Topic.of("DUE_SOON")).isEmpty();
        assertThat(Topic.of("ping")).as("nobody subscribes to trials").isEmpty();
    }
}
