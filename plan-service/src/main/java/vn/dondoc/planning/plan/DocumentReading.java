package vn.dondoc.planning.plan;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.dondoc.planning.input.Fields;
import vn.dondoc.planning.plan.PlanContent.ParentDocument;
import vn.dondoc.planning.plan.PlanDocument.Duty;
import vn.dondoc.planning.plan.PlanDocument.Group;
import vn.dondoc.planning.plan.PlanDocument.Signing;

/** Reads what the paper says around the plan; all of it may be missing. */
class DocumentReading {

    private static final String AT = "/document";
    private static final int MOST = 200;

    private final Fields fields;
    private final References references;

    DocumentReading(Fields fields, References references) {
        this.fields = fields;
        this.references = references;
    }

    @Nullable
    PlanDocument read(@Nullable PlanDocument told) {
        if (told == null) {
            return null;
        }
        return new PlanDocument(
                shortText("/kind", told.kind()),
                fields.optional(AT + "/subject", told.subject(), Texts.TITLE),
                shortText("/symbol", told.symbol()),
                shortText("/place", told.place()),
                fields.optional(AT + "/superior", told.superior(), Texts.TITLE),
                fields.optional(AT + "/issuingBody", told.issuingBody(), Texts.TITLE),
                bases(told.legalBases()),
                Texts.list(fields, AT + "/audience", told.audience()),
                Texts.list(fields, AT + "/extent", told.extent()),
                Texts.list(fields, AT + "/forms", told.forms()),
                references.channels(AT + "/channels", told.channels()),
                duties(told.duties()),
                Texts.list(fields, AT + "/budget", told.budget()),
                signing(told.signing()),
                groups(told.groups()));
    }

    private List<ParentDocument> bases(List<ParentDocument> bases) {
        fields.size(AT + "/legalBases", bases, MOST);
        return IntStream.range(0, Math.min(bases.size(), MOST))
                .mapToObj(i -> base(AT + "/legalBases/" + i, bases.get(i)))
                .toList();
    }

    /** A legal basis is cited, not followed: it leads to no plan of this system. */
    private ParentDocument base(String at, ParentDocument base) {
        return Texts.cited(fields, at, base, null);
    }

    private List<Duty> duties(List<Duty> duties) {
        fields.size(AT + "/duties", duties, MOST);
        return IntStream.range(0, Math.min(duties.size(), MOST))
                .mapToObj(i -> duty(AT + "/duties/" + i, duties.get(i)))
                .toList();
    }

    private Duty duty(String at, Duty duty) {
        references.unit(at + "/unitId", duty.unitId());
        return new Duty(
                fields.text(at + "/body", duty.body(), Texts.TITLE),
                fields.optional(at + "/unitId", duty.unitId(), Texts.SHORT),
                duty.roles().stream().distinct().toList(),
                Texts.list(fields, at + "/text", duty.text()));
    }

    private @Nullable Signing signing(@Nullable Signing told) {
        if (told == null) {
            return null;
        }
        return new Signing(
                told.capacity(),
                fields.optional(AT + "/signing/onBehalfOf", told.onBehalfOf(), Texts.TITLE),
                fields.optional(AT + "/signing/position", told.position(), Texts.TITLE),
                shortText("/signing/signer", told.signer()),
                fields.optional(AT + "/signing/collective", told.collective(), Texts.TITLE));
    }

    private List<Group> groups(List<Group> groups) {
        fields.size(AT + "/groups", groups, MOST);
        return IntStream.range(0, Math.min(groups.size(), MOST))
                .mapToObj(i -> new Group(
                        shortText("/groups/" + i + "/id", groups.get(i).id()),
                        fields.optional(
                                AT + "/groups/" + i + "/title", groups.get(i).title(), Texts.TITLE)))
                .toList();
    }

    private @Nullable String shortText(String at, @Nullable String text) {
        return fields.optional(AT + at, text, Texts.SHORT);
    }
}
