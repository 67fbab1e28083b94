package vn.dondoc.planning.proposal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.dondoc.planning.plan.PlanBody;
import vn.dondoc.planning.plan.PlanBody.RecipientBody;
import vn.dondoc.planning.plan.PlanBody.ReportingBody;
import vn.dondoc.planning.plan.PlanContent.ParentDocument;
import vn.dondoc.planning.plan.PlanDocument;
import vn.dondoc.planning.plan.PlanDocument.Duty;
import vn.dondoc.planning.recognition.Found;
import vn.dondoc.planning.recognition.Recognised;
import vn.dondoc.planning.recognition.Recognised.Cited;

/** Makes a plan of what was recognised, as it could be sent, within the bounds that plans have. */
final class Assembly {

    private static final int MOST_PARENTS = 50;
    private static final int MOST_ENTRIES = 200;
    static final int LONGEST = 4_000;
    static final int LONGEST_TITLE = 1_000;

    private final Recognised recognised;
    private final Notes notes;
    private final Naming naming;
    private final @Nullable String issuerId;

    Assembly(Recognised recognised, Notes notes, Naming naming, @Nullable String issuerId) {
        this.recognised = recognised;
        this.notes = notes;
        this.naming = naming;
        this.issuerId = issuerId;
    }

    PlanBody plan() {
        var head = recognised.head();
        var texts = recognised.texts();
        var title = notes.optional("/title", head.title());
        int year = notes.add("/year", head.year());
        LocalDate signedOn = notes.optional("/signedOn", head.signedOn());
        return new PlanBody(
                cut(title, LONGEST_TITLE),
                issuerId,
                year,
                notes.optional("/documentNumber", head.documentNumber()),
                signedOn,
                cited("/parents", recognised.parents(), MOST_PARENTS),
                texts("/objectives", texts.objectives()),
                texts("/requirements", texts.requirements()),
                texts("/topics", texts.topics()),
                recipients(),
                new TaskAssembly(notes, naming).tasks(recognised.tasks()),
                new QuotaAssembly(notes, naming, year).quotas(recognised.quotas()),
                reporting(),
                null,
                document());
    }

    private PlanDocument document() {
        var head = recognised.head();
        var texts = recognised.texts();
        return new PlanDocument(
                head.kind(),
                cut(head.subject(), LONGEST_TITLE),
                notes.optional("/document/symbol", head.symbol()),
                notes.optional("/document/place", head.place()),
                cut(head.superior(), LONGEST_TITLE),
                cut(notes.optional("/document/issuingBody", head.issuingBody()), LONGEST_TITLE),
                cited("/document/legalBases", recognised.legalBases(), MOST_ENTRIES),
                texts("/document/audience", texts.audience()),
                texts("/document/extent", texts.extent()),
                texts("/document/forms", texts.forms()),
                notes.list("/document/channels", recognised.channels(), MOST_ENTRIES),
                duties(),
                texts("/document/budget", texts.budget()),
                notes.optional("/document/signing", recognised.signing()),
                notes.list("/document/groups", recognised.groups(), MOST_ENTRIES));
    }

    private List<String> texts(String pointer, List<Found<String>> found) {
        return notes.list(pointer, found, MOST_ENTRIES).stream()
                .map(text -> text.length() > LONGEST ? text.substring(0, LONGEST) : text)
                .toList();
    }

    private List<ParentDocument> cited(String pointer, List<Found<Cited>> found, int most) {
        return notes.list(pointer, found, most).stream()
                .map(one -> new ParentDocument(one.number(), one.date(), one.title(), null, one.kind(), one.issuer()))
                .toList();
    }

    private List<RecipientBody> recipients() {
        var found = recognised.recipients();
        var values = notes.list("/recipients", found, MOST_ENTRIES);
        return IntStream.range(0, values.size())
                .mapToObj(i -> {
                    var one = values.get(i);
                    boolean isUnit = !"lưu".equals(one.mark())
                            && !one.name().toLowerCase(java.util.Locale.ROOT).startsWith("các ");
                    var unit = isUnit
                            ? naming.unit(
                                    "/recipients/" + i, one.name(), found.get(i).source())
                            : null;
                    return new RecipientBody(one.name(), unit, one.mark());
                })
                .toList();
    }

    private List<Duty> duties() {
        var found = recognised.duties();
        var values = notes.list("/document/duties", found, MOST_ENTRIES);
        return IntStream.range(0, values.size())
                .mapToObj(i -> {
                    var one = values.get(i);
                    var unit = naming.unit(
                            "/document/duties/" + i, one.body(), found.get(i).source());
                    return new Duty(
                            one.body().name(),
                            unit,
                            one.roles(),
                            one.text().stream()
                                    .map(text -> String.valueOf(cut(text, LONGEST)))
                                    .toList());
                })
                .toList();
    }

    private @Nullable ReportingBody reporting() {
        var rounds = notes.optional("/reporting/rounds", recognised.rounds());
        return rounds == null ? null : new ReportingBody(rounds, null, null, Map.of(), null);
    }

    static @Nullable String cut(@Nullable String text, int most) {
        return text == null || text.length() <= most ? text : text.substring(0, most);
    }
}
