package vn.dondoc.planning.recognition;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.dondoc.planning.reading.Paragraph;
import vn.dondoc.planning.recognition.AnnexTable.Column;
import vn.dondoc.planning.recognition.Bodies.Body;
import vn.dondoc.planning.recognition.Clauses.Clause;
import vn.dondoc.planning.recognition.Recognised.Quota;
import vn.dondoc.planning.recognition.Recognised.Task;

/** Looks for promises that can be counted, in the body and in the annex, and says whom each binds. */
final class PromiseSearch {

    private static final Set<Topic> SEARCHED = EnumSet.complementOf(EnumSet.of(Topic.BUDGET, Topic.EXTENT));

    private static final Pattern MARKER =
            Pattern.compile("^(?:[-–+•]|(?:[IVX]{1,5}|\\d{1,2}(?:\\.\\d{1,2}){0,3}|\\p{Ll})[.)])\\s*");

    private final List<Quota> quotas = new ArrayList<>();

    List<Quota> quotas() {
        return List.copyOf(quotas);
    }

    void body(Outline outline) {
        outline.sections().forEach(section -> part(section, List.of()));
    }

    /** A part of the duties binds the bodies in its heading. */
    private void part(Section section, List<Body> above) {
        if (!SEARCHED.contains(section.topic())) {
            return;
        }
        var bound = section.topic() == Topic.DUTIES && Duties.isHeading(section.title())
                ? Bodies.in(section.title())
                : above;
        var whole = section.inline().isEmpty() ? Stream.of(section.heading()) : Stream.<Paragraph>empty();
        Stream.concat(whole, section.own()).forEach(paragraph -> paragraph(paragraph, section, bound));
        section.parts().forEach(part -> part(part, bound));
    }

    private void paragraph(Paragraph paragraph, Section section, List<Body> bound) {
        var heading = section.inline().isEmpty() && section.heading().equals(paragraph) ? "" : section.title();
        for (var clause : Clauses.of(paragraph.text())) {
            var found = new ArrayList<Found<Promise>>();
            found.addAll(Shares.in(paragraph, clause, section.topic()));
            found.addAll(new Counts(paragraph, heading, "").in(clause, false));
            found.forEach(promise -> quotas.add(new Quota(promise, bound(paragraph, clause, bound))));
        }
    }

    /** The sentence itself may say whom it binds ("mỗi xã, phường có ít nhất …"), else its part does. */
    private static List<Body> bound(Paragraph paragraph, Clause clause, List<Body> ofPart) {
        var unmarked = MARKER.matcher(paragraph.text());
        int start = clause.from() == 0 && unmarked.find() ? unmarked.end() : clause.from();
        var own = Stream.of(start, clause.sentenceFrom())
                .map(from -> Duties.subjects(paragraph.text(), from))
                .filter(bodies -> !bodies.isEmpty())
                .findFirst();
        if (own.isPresent() || !ofPart.isEmpty()) {
            return own.orElse(ofPart);
        }
        var kinds = Bodies.kindsIn(clause.lower());
        var name = paragraph.text().substring(clause.from(), clause.to()).strip();
        return kinds.isEmpty() ? List.of() : List.of(new Body(name, clause.from(), clause.to(), kinds, false));
    }

    /** A row's task, forms and numbers may say the same twice; its task is what is told, not what is promised. */
    void row(AnnexRows.Row row, Task task) {
        var found = new ArrayList<Found<Promise>>();
        var bound = task.leads().stream().map(Found::value).toList();
        cell(row, Column.TASK, Topic.TOPICS, found);
        cell(row, Column.FORMS, Topic.FORMS, found);
        cell(row, Column.QUANTITY, Topic.FORMS, found);
        cell(row, Column.TIME, Topic.FORMS, found);
        distinct(found).forEach(promise -> quotas.add(new Quota(promise, bound)));
        assigned(row, task);
    }

    private static void cell(AnnexRows.Row row, Column column, Topic topic, List<Found<Promise>> found) {
        var others = Stream.of(Column.FORMS, Column.TASK)
                .flatMap(other -> row.at(other).stream())
                .map(Paragraph::text)
                .collect(Collectors.joining("; "));
        for (var paragraph : row.at(column)) {
            for (var clause : Clauses.of(paragraph.text())) {
                found.addAll(Shares.in(paragraph, clause, topic));
                found.addAll(new Counts(paragraph, "", others).in(clause, true));
            }
        }
    }

    /** What stands beside a body in the column of those who carry it out binds that body. */
    private void assigned(AnnexRows.Row row, Task task) {
        for (var paragraph : row.at(Column.LEAD)) {
            var named = Stream.concat(task.leads().stream(), task.helpers().stream())
                    .filter(body -> body.source().from() >= paragraph.from()
                            && body.source().to() <= paragraph.to())
                    .map(Found::value)
                    .toList();
            for (var clause : Clauses.of(paragraph.text())) {
                var found = new ArrayList<>(Shares.in(paragraph, clause, Topic.DUTIES));
                found.addAll(new Counts(paragraph, "", task.title().value()).in(clause, true));
                found.forEach(promise -> quotas.add(new Quota(promise, named)));
            }
        }
    }

    private static List<Found<Promise>> distinct(List<Found<Promise>> found) {
        var distinct = new ArrayList<Found<Promise>>();
        for (var promise : found) {
            if (distinct.stream().noneMatch(one -> one.value().repeats(promise.value()))) {
                distinct.add(promise);
            }
        }
        return distinct;
    }
}
