package vn.dondoc.planning.recognition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.dondoc.planning.reading.Paragraph;
import vn.dondoc.planning.reading.SourceDocument;
import vn.dondoc.planning.recognition.Recognised.Head;
import vn.dondoc.planning.recognition.Recognised.Task;
import vn.dondoc.planning.recognition.Recognised.Texts;

/** Recognises a plan in a document. It only reads: the same document always gives the same facts. */
public final class Recognition {

    private static final Pattern YEAR = Words.pattern("\\bnăm\\s+(20\\d{2})\\b");

    /** "(Chi tiết tại phụ lục)" says where, not what. */
    private static final Pattern ASIDE = Pattern.compile("^[*\\s]*\\([^()]*\\)\\W*$");

    private final SourceDocument document;
    private final Paper paper;
    private final Outline outline;
    private final Letterhead letterhead;

    private Recognition(SourceDocument document) {
        this.document = document;
        this.paper = Paper.of(document);
        this.outline = Outline.of(paper.body());
        this.letterhead = new Letterhead(paper);
    }

    /** @param thisYear year of a plan that does not say its own */
    public static Recognised of(SourceDocument document, int thisYear) {
        return new Recognition(document).recognise(thisYear);
    }

    private Recognised recognise(int thisYear) {
        var head = head(thisYear);
        var foundations = Foundations.of(outline.preamble(), document.paragraphs());
        var rows = AnnexRows.of(paper.tables());
        var tasks = rows.rows().stream()
                .map(new AnnexTasks(head.year().value())::read)
                .toList();
        var forms = entries(Topic.FORMS);
        return new Recognised(
                head,
                foundations.parents(),
                foundations.bases(),
                new Texts(
                        entries(Topic.OBJECTIVES),
                        entries(Topic.REQUIREMENTS),
                        entries(Topic.AUDIENCE),
                        entries(Topic.EXTENT),
                        Stream.of(Topic.TOPICS, Topic.TASKS)
                                .flatMap(topic -> entries(topic).stream())
                                .toList(),
                        forms,
                        entries(Topic.BUDGET)),
                channels(forms, tasks),
                Duties.find(outline.about(Topic.DUTIES)),
                RecipientLines.find(paper.closing()),
                SigningLines.find(paper.closing()).orElse(null),
                rows.groups(),
                tasks,
                quotas(rows, tasks),
                Rounds.find(paper.body().stream()).orElse(null));
    }

    private List<Recognised.Quota> quotas(AnnexRows rows, List<Task> tasks) {
        var search = new PromiseSearch();
        search.body(outline);
        for (int i = 0; i < tasks.size(); i++) {
            search.row(rows.rows().get(i), tasks.get(i));
        }
        return search.quotas();
    }

    private List<Found<String>> entries(Topic topic) {
        return outline.about(topic)
                .flatMap(Section::entries)
                .filter(paragraph -> !ASIDE.matcher(paragraph.text()).matches())
                .map(paragraph -> Found.of(text(paragraph), Source.of(paragraph), 0.9))
                .toList();
    }

    private static String text(Paragraph paragraph) {
        return paragraph.text().replaceFirst("^(?:[-–+•]|\\d{1,2}(?:\\.\\d{1,2})*[.)]|\\p{Ll}\\))\\s*", "");
    }

    /** Channels of the part on forms; of the annex where there is no such part. */
    private static List<Found<String>> channels(List<Found<String>> forms, List<Task> tasks) {
        var entries = forms.isEmpty()
                ? tasks.stream().flatMap(task -> task.forms().stream()).toList()
                : forms;
        var found = new ArrayList<Found<String>>();
        for (var entry : entries) {
            for (var code : Channels.in(entry.value())) {
                if (found.stream().noneMatch(one -> one.value().equals(code))) {
                    found.add(Found.of(code, entry.source(), 0.85));
                }
            }
        }
        return found;
    }

    private Head head(int thisYear) {
        var title = letterhead.title();
        var number = letterhead.number();
        var dateline = letterhead.dateline();
        var issuer = IssuingBody.find(paper, outline.preamble(), letterhead);
        return new Head(
                title.map(found -> found.map(Letterhead.Title::whole)).orElse(null),
                title.map(found -> found.value().kind()).orElse(null),
                title.map(found -> found.value().subject()).orElse(null),
                number.flatMap(found -> present(found, found.value().whole())).orElse(null),
                number.map(found -> found.map(Letterhead.DocumentNumber::symbol))
                        .orElse(null),
                dateline.flatMap(found -> present(found, found.value().place())).orElse(null),
                dateline.flatMap(found -> present(found, found.value().date())).orElse(null),
                issuer.map(found -> found.map(IssuingBody.Names::name)).orElse(null),
                issuer.map(found -> found.value().superior()).orElse(null),
                year(title.orElse(null), dateline.orElse(null), thisYear));
    }

    private static <T> Optional<Found<T>> present(Found<?> found, @Nullable T value) {
        return value == null ? Optional.empty() : Optional.of(found.map(whole -> value));
    }

    private static Found<Integer> year(
            @Nullable Found<Letterhead.Title> title, @Nullable Found<Letterhead.Dateline> dateline, int thisYear) {
        if (title != null) {
            var year = YEAR.matcher(Words.lower(title.value().subject()));
            if (year.find()) {
                return title.map(subject -> Integer.parseInt(year.group(1)));
            }
        }
        return dateline == null
                ? new Found<>(thisYear, new Source(0, 0), 0.3, "note-year")
                : new Found<>(dateline.value().year(), dateline.source(), 0.6, "note-year");
    }
}
