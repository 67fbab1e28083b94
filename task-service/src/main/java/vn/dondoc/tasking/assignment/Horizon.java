package vn.dondoc.tasking.assignment;

import java.time.LocalDate;
import java.time.Month;
import org.springframework.stereotype.Component;
import vn.dondoc.contracts.plan.PlanState;
import vn.dondoc.platform.register.Plans;
import vn.dondoc.platform.time.BusinessZone;
import vn.dondoc.platform.web.Refusal;

/**
 * How far from its plan's year people may date what is due. Whoever reckons with due dates, here and in other services,
 * relies on it: of a date in the year 999999999 no calendar finds the end.
 */
@Component
class Horizon {

    private final Plans plans;

    Horizon(Plans plans) {
        this.plans = plans;
    }

    /** For what a unit or Home Affairs dates: work of a plan may end in the year after, when the year is summed up. */
    void require(Assignment assignment, LocalDate dueOn) {
        var year = year(assignment);
        require(dueOn, year, year + 1);
    }

    /** For what a unit asks of its divisions, which may have to begin before the year. */
    void requireOfPart(Assignment assignment, LocalDate dueOn) {
        var year = year(assignment);
        require(dueOn, year - 1, year + 1);
    }

    private static void require(LocalDate dueOn, int first, int last) {
        if (dueOn.getYear() < first || dueOn.getYear() > last) {
            throw Refusal.fields()
                    .at(
                            "/dueOn",
                            "due-outside-plan",
                            LocalDate.of(first, Month.JANUARY, 1).toString(),
                            LocalDate.of(last, Month.DECEMBER, 31).toString());
        }
    }

    private int year(Assignment assignment) {
        return plans.find(assignment.province(), assignment.facts().planId())
                .map(PlanState::year)
                .orElseGet(() ->
                        BusinessZone.dateOf(assignment.facts().assignedAt()).getYear());
    }
}
