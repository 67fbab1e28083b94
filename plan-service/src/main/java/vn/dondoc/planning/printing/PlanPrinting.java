package vn.dondoc.planning.printing;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.dondoc.documents.OfficialDocument;
import vn.dondoc.planning.catalogue.Catalogue;
import vn.dondoc.planning.catalogue.Codes;
import vn.dondoc.planning.plan.PlanContent;
import vn.dondoc.planning.plan.PlanContent.Recipient;
import vn.dondoc.planning.plan.PlanRegister;
import vn.dondoc.planning.unit.UnitRegister;
import vn.dondoc.platform.security.Caller;
import vn.dondoc.platform.web.Refusal;

/** Puts a plan on paper. */
@Service
class PlanPrinting {

    private static final String ARCHIVE = "lưu";

    private final PlanRegister plans;
    private final UnitRegister units;
    private final Codes codes;

    PlanPrinting(PlanRegister plans, UnitRegister units, Codes codes) {
        this.plans = plans;
        this.units = units;
        this.codes = codes;
    }

    /** A plan and how it is printed. */
    record Printed(PlanContent plan, OfficialDocument document) {}

    Printed print(String id, @Nullable Integer version, Caller caller) {
        var written = plans.written(id, version, caller).orElseThrow(() -> Refusal.notFound("plan", id));
        return new Printed(written.content(), document(written.content(), !written.issued(), caller));
    }

    OfficialDocument document(PlanContent plan, boolean draft, Caller caller) {
        var names = new Names(
                Names.byId(units.named(caller)),
                codes.names(Catalogue.CHANNELS, caller),
                codes.names(Catalogue.EVIDENCE_TYPES, caller));
        var letterhead = Letterhead.of(plan, names);
        return new OfficialDocument(
                letterhead.head(draft),
                new PlanBodyText(plan, names).blocks(),
                letterhead.signature(),
                plan.recipients().stream().map(PlanPrinting::line).toList(),
                new AnnexText(plan, names).annexes());
    }

    private static String line(Recipient recipient) {
        var mark = recipient.mark();
        if (mark == null || mark.isBlank()) {
            return recipient.name();
        }
        return mark.equalsIgnoreCase(ARCHIVE) ? "Lưu: " + recipient.name() : recipient.name() + " (" + mark + ")";
    }
}
