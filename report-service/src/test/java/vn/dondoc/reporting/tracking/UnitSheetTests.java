package vn.dondoc.reporting.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.dondoc.contracts.plan.Hardness;
import vn.dondoc.contracts.plan.Measure;
import vn.dondoc.contracts.standing.CellStatus;
import vn.dondoc.contracts.standing.StandingCell;

class UnitSheetTests {

    private static StandingCell cell(CellStatus status, @Nullable BigDecimal achieved, LocalDate dueOn) {
        return new StandingCell(
                "Q1",
                "2026-01",
                "Mỗi tháng một tin",
                Measure.COUNT,
                Hardness.MANDATORY,
                List.of("TOWN_PORTAL"),
                status,
                false,
                dueOn,
                BigDecimal.ONE,
                achieved,
                null);
    }

    private static final LocalDate DUE = LocalDate.parse("2026-02-03");

    @Test
    void marksSurviveTheirText() {
        var marks = List.of(
                Mark.of(cell(CellStatus.MET, BigDecimal.valueOf(2), DUE)),
                Mark.of(cell(CellStatus.AT_RISK, null, DUE)));

        assertThat(Mark.parse(Mark.text(marks.stream().map(Mark::line).toList())))
                .isEqualTo(marks);
        assertThat(Mark.parse("")).isEmpty();
    }

    @Test
    void whateverIsAnnouncedChangesTheMark() {
        var mark = Mark.of(cell(CellStatus.PENDING, BigDecimal.ZERO, DUE));

        assertThat(Mark.of(cell(CellStatus.AT_RISK, BigDecimal.ZERO, DUE))).isNotEqualTo(mark);
        assertThat(Mark.of(cell(CellStatus.PENDING, BigDecimal.ONE, DUE))).isNotEqualTo(mark);
        assertThat(Mark.of(cell(CellStatus.PENDING, null, DUE))).isNotEqualTo(mark);
        assertThat(Mark.of(cell(CellStatus.PENDING, BigDecimal.ZERO, DUE.plusDays(1))))
                .isNotEqualTo(mark);
        assertThat(Mark.of(cell(CellStatus.PENDING, BigDecimal.ZERO, DUE))).isEqualTo(mark);
    }

    @Test
    void theSameMarkIsWrittenAlikeByEveryProcess() {
        assertThat(Mark.text(List.of(Mark.of(cell(CellStatus.MET, BigDecimal.valueOf(2), DUE))
                        .line())))
                .isEqualTo("Q1 2026-01 MET MANDATORY 2 3d96e3b8");
    }
}
