package vn.dondoc.planning.recognition;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.dondoc.contracts.plan.Frequency;
import vn.dondoc.contracts.plan.Schedule;
import vn.dondoc.planning.reading.Paragraph;
import vn.dondoc.planning.recognition.AnnexTable.Column;
import vn.dondoc.planning.recognition.Recognised.Task;

/** Reads tasks from the rows of an annex. How often hides in the task or in its form as often as in the time column. */
final class AnnexTasks {

    private static final int NEAR_START = 25;

    private final int year;

    AnnexTasks(int year) {
        this.year = year;
    }

    Task read(AnnexRows.Row row) {
        var title = row.at(Column.TASK);
        var forms = row.at(Column.FORMS);
        var assignment = Assignment.of(row.at(Column.LEAD), row.at(Column.COORDINATING));
        return new Task(
                row.id(),
                row.group(),
                Found.sure(text(title), span(title)),
                forms.stream()
                        .map(form -> Found.sure(entry(form), Source.of(form)))
                        .toList(),
                Channels.in(text(forms)),
                schedule(row, title),
                assignment.leads(),
                assignment.helpers());
    }

    private Found<Schedule> schedule(AnnexRows.Row row, List<Paragraph> title) {
        var time = row.at(Column.TIME);
        var timed = time.isEmpty() ? Optional.<Schedule>empty() : Cadence.ofTime(text(time), year);
        if (timed.isPresent()) {
            return Found.of(timed.get(), span(time), 0.9);
        }
        return repeated(title)
                .or(() -> repeated(row.at(Column.FORMS)))
                .or(() -> repeated(row.at(Column.QUANTITY)))
                .orElseGet(() -> time.isEmpty()
                        ? new Found<>(Schedule.regular(), span(title), 0.6, "note-no-time")
                        : Found.of(Schedule.regular(), span(time), 0.9));
    }

    private static Optional<Found<Schedule>> repeated(List<Paragraph> cell) {
        for (var paragraph : cell) {
            var lower = Clauses.masked(Words.lower(paragraph.text()));
            var repeat = Cadence.repeated(lower).filter(one -> one.count() > 1 || one.frequency() != Frequency.YEAR);
            if (repeat.isPresent()) {
                var one = repeat.get();
                boolean clear = one.from() < NEAR_START || lower.contains("định kỳ") || lower.contains("ít nhất");
                var source = Source.of(paragraph, one.from(), one.to());
                return Optional.of(
                        new Found<>(one.schedule(), source, clear ? 0.9 : 0.6, clear ? null : "note-cadence"));
            }
        }
        return Optional.empty();
    }

    static String text(List<Paragraph> paragraphs) {
        return paragraphs.size() == 1
                ? entry(paragraphs.get(0))
                : paragraphs.stream().map(Paragraph::text).collect(Collectors.joining("\n"));
    }

    static String entry(Paragraph paragraph) {
        return paragraph.text().replaceFirst("^[-–+•]\\s*", "");
    }

    static Source span(List<Paragraph> paragraphs) {
        return new Source(
                paragraphs.get(0).from(), paragraphs.get(paragraphs.size() - 1).to());
    }
}
