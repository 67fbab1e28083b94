package vn.dondoc.planning.recognition;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import vn.dondoc.planning.reading.FileReading;
import vn.dondoc.planning.reading.SourceDocument;

/** A document of the tests and what is recognised in it. */
record Sample(SourceDocument document, Recognised recognised) {

    private static final int THIS_YEAR = 2026;

    /** One of the five plans that were published. */
    static Sample published(String name) {
        try (var file = Objects.requireNonNull(Sample.class.getResourceAsStream("/plans/" + name))) {
            return of(file.readAllBytes(), name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Sample text(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8), "plan.txt");
    }

    static Sample of(byte[] bytes, String name) {
        var document = new FileReading().read(bytes, name);
        return new Sample(document, Recognition.of(document, THIS_YEAR));
    }

    String at(Source source) {
        return document.text().substring(source.from(), source.to());
    }

    static <T> List<T> values(List<Found<T>> found) {
        return found.stream().map(Found::value).toList();
    }

    /** Tasks by id. */
    Recognised.Task task(String id) {
        return recognised.tasks().stream()
                .filter(task -> task.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No task " + id));
    }

    /** A quota in short: measure, number, period, types, channels, fact, hardness. */
    List<String> quotas() {
        return recognised.quotas().stream()
                .map(quota -> quota.promise().value())
                .map(promise -> "%s %s %s %s %s %s %s"
                        .formatted(
                                promise.measure(),
                                promise.minimum() == null ? promise.percent() + "%" : promise.minimum(),
                                promise.frequency(),
                                promise.types(),
                                promise.channels(),
                                promise.minimum() == null ? "-" : promise.countedFact(),
                                promise.hardness()))
                .toList();
    }

    /** Duties in short: the body and its duties. */
    List<String> duties() {
        return recognised.duties().stream()
                .map(duty -> duty.value().body().name() + " " + duty.value().roles())
                .toList();
    }

    /** Recipients in short: the name and its mark. */
    List<String> recipients() {
        return recognised.recipients().stream()
                .map(Found::value)
                .map(one -> one.mark() == null ? one.name() : one.name() + " (" + one.mark() + ")")
                .toList();
    }

    /** Documents named in short: kind and number. */
    static List<String> cited(List<Found<Recognised.Cited>> found) {
        return found.stream()
                .map(one -> one.value().kind() + " " + one.value().number())
                .toList();
    }
}
