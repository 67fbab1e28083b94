package vn.dondoc.planning.plan;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dondoc.planning.catalogue.Codes;
import vn.dondoc.planning.input.Fields;
import vn.dondoc.planning.plan.PlanBody.RecipientBody;
import vn.dondoc.planning.plan.PlanContent.ParentDocument;
import vn.dondoc.planning.plan.PlanContent.Recipient;
import vn.dondoc.planning.unit.UnitRegister;
import vn.dondoc.platform.security.Caller;
import vn.dondoc.platform.store.Keys;

/** Makes a plan's content of what was sent, or says field by field what is wrong with it. */
@Component
class PlanReading {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;
    private static final int MOST_PARENTS = 50;
    private static final int MOST_RECIPIENTS = 200;

    private final UnitRegister units;
    private final Codes codes;
    private final Plans plans;

    PlanReading(UnitRegister units, Codes codes, Plans plans) {
        this.units = units;
        this.codes = codes;
        this.plans = plans;
    }

    PlanContent read(PlanBody body, Caller caller) {
        var fields = new Fields();
        var references = new References(fields, codes, caller);
        var issuer = fields.text("/issuerId", body.issuerId(), Texts.SHORT);
        references.unit("/issuerId", issuer);
        var year = fields.number("/year", body.year(), FIRST_YEAR, LAST_YEAR);
        var content = new PlanContent(
                fields.text("/title", body.title(), Texts.TITLE),
                issuer,
                year,
                fields.optional("/documentNumber", body.documentNumber(), Texts.SHORT),
                body.signedOn(),
                parents(fields, body.parents(), caller),
                Texts.list(fields, "/objectives", body.objectives()),
                Texts.list(fields, "/requirements", body.requirements()),
                Texts.list(fields, "/topics", body.topics()),
                recipients(fields, references, body.recipients()),
                new TaskReading(fields, references).read(body.tasks(), year),
                new QuotaReading(fields, references).read(body.quotas()),
                new ReportingReading(fields).read(body.reporting()),
                new DocumentReading(fields, references).read(body.document()));
        references.check(units, caller);
        fields.check();
        return content;
    }

    private List<ParentDocument> parents(Fields fields, List<ParentDocument> parents, Caller caller) {
        fields.size("/parents", parents, MOST_PARENTS);
        return IntStream.range(0, Math.min(parents.size(), MOST_PARENTS))
                .mapToObj(i -> parent(fields, "/parents/" + i, parents.get(i), caller))
                .toList();
    }

    private ParentDocument parent(Fields fields, String at, ParentDocument parent, Caller caller) {
        var planId = fields.optional(at + "/planId", parent.planId(), Texts.SHORT);
        fields.when(
                planId != null && !isIssued(planId, caller), at + "/planId", "unknown-plan", String.valueOf(planId));
        return Texts.cited(fields, at, parent, planId);
    }

    private boolean isIssued(@Nullable String planId, Caller caller) {
        return planId != null
                && Keys.isValid(planId)
                && plans.find(planId, caller).filter(Plan::isIssued).isPresent();
    }

    private static List<Recipient> recipients(Fields fields, References references, List<RecipientBody> recipients) {
        fields.size("/recipients", recipients, MOST_RECIPIENTS);
        return IntStream.range(0, Math.min(recipients.size(), MOST_RECIPIENTS))
                .mapToObj(i -> {
                    var at = "/recipients/" + i;
                    var recipient = recipients.get(i);
                    references.unit(at + "/unitId", recipient.unitId());
                    return new Recipient(
                            fields.text(at + "/name", recipient.name(), Texts.TITLE),
                            fields.optional(at + "/unitId", recipient.unitId(), Texts.SHORT),
                            fields.optional(at + "/mark", recipient.mark(), Texts.SHORT));
                })
                .toList();
    }
}
