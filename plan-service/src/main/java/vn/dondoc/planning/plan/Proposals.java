package vn.dondoc.planning.plan;

import java.util.List;
import org.springframework.stereotype.Service;
import vn.dondoc.contracts.plan.PlanStatus;
import vn.dondoc.planning.input.Fields;
import vn.dondoc.planning.plan.PlanContent.ParentDocument;
import vn.dondoc.planning.unit.UnitRegister;
import vn.dondoc.platform.security.Caller;
import vn.dondoc.platform.web.Paging;
import vn.dondoc.platform.web.Refusal;

/** Plans to start from, in the shape in which they are sent. Nothing of it is stored. */
@Service
class Proposals {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    private final Plans plans;
    private final UnitRegister units;
    private final Authority authority;

    Proposals(Plans plans, UnitRegister units, Authority authority) {
        this.plans = plans;
        this.units = units;
        this.authority = authority;
    }

    /**
     * From the plan above: what binds the unit, without those who carry it. A unit's plan binds the units below it, and
     * who of them does what is for the unit to say.
     */
    PlanContent fromParent(String id, String unitId, Caller caller) {
        var parent = plans.find(id, caller).filter(Plan::isIssued).orElseThrow(() -> Refusal.notFound("plan", id));
        var unit = units.standing(unitId, caller).orElseThrow(() -> Refusal.notFound("unit", unitId));
        authority.requireWriter(false, unitId, caller);
        var bound = new Binding(parent, unit);
        var above = parent.content();
        return new PlanContent(
                above.title() + " – " + unit.name(),
                unitId,
                above.year(),
                null,
                null,
                List.of(Recast.cited(parent)),
                above.objectives(),
                above.requirements(),
                above.topics(),
                List.of(),
                bound.tasks().stream().map(Recast::uncarried).toList(),
                bound.quotas().stream().map(Recast::unbound).toList(),
                above.reporting(),
                Recast.inherited(above.document()));
    }

    /** From an earlier year's: the same plan with its dates moved, under the plan above of the new year if there is one. */
    PlanContent forYear(String id, int year, Caller caller) {
        var fields = new Fields();
        fields.number("year", year, FIRST_YEAR, LAST_YEAR);
        fields.check();
        var earlier = plans.find(id, caller).orElseThrow(() -> Refusal.notFound("plan", id));
        var said = earlier.content();
        authority.requireWriter(earlier.provincial(), said.issuerId(), caller);
        var years = year - said.year();
        return new PlanContent(
                Recast.renamed(said.title(), said.year(), year),
                said.issuerId(),
                year,
                null,
                null,
                earlier.provincial() ? List.of() : above(year, caller),
                said.objectives(),
                said.requirements(),
                said.topics(),
                said.recipients(),
                said.tasks().stream().map(task -> Recast.moved(task, years)).toList(),
                said.quotas().stream().map(quota -> Recast.moved(quota, years)).toList(),
                said.reporting(),
                Recast.renamed(said.document(), said.year(), year));
    }

    private List<ParentDocument> above(int year, Caller caller) {
        var issued = plans.page(new Plans.Wanted(year, null, PlanStatus.ISSUED), new Paging(50, ""), caller).stream()
                .filter(PlanSummary::provincial)
                .toList();
        return issued.size() == 1
                ? plans.find(issued.get(0).id(), caller).stream()
                        .map(Recast::cited)
                        .toList()
                : List.of();
    }
}
