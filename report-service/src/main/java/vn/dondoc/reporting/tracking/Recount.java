package vn.dondoc.reporting.tracking;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import vn.dondoc.reporting.rulebook.Book;

/**
 * Calculates a plan anew, from the event log or from the stored facts, and holds the result against the running sheets
 * and lines. What is on its way between the two is no difference: it looks again before it says so.
 */
@Service
class Recount {

    private static final Logger log = LoggerFactory.getLogger(Recount.class);
    private static final int LOOKS = 4;
    private static final Duration BETWEEN = Duration.ofMillis(300);

    private final EventLog events;
    private final Judge judge;
    private final Sheets sheets;
    private final Lines lines;
    private final Repair repair;
    private final Clock clock;
    private final MeterRegistry meters;
    private final Counter differences;
    private final Counter unbalanced;
    private final Counter failures;

    Recount(
            EventLog events,
            Judge judge,
            Sheets sheets,
            Lines lines,
            Repair repair,
            Clock clock,
            MeterRegistry meters) {
        this.events = events;
        this.judge = judge;
        this.sheets = sheets;
        this.lines = lines;
        this.repair = repair;
        this.clock = clock;
        this.meters = meters;
        this.differences = Counter.builder("dondoc.standing.differences")
                .description("Cells and reports that a recount found other than they are kept")
                .register(meters);
        this.unbalanced = Counter.builder("dondoc.standing.unbalanced")
                .description("Lines whose closings a recount found not to add up to what was assigned")
                .register(meters);
        this.failures = Counter.builder("dondoc.standing.recount.failures")
                .description("Plans that a nightly recount could not recount")
                .register(meters);
    }

    /** Where the truth is taken from. */
    enum Source {
        EVENTS,
        FACTS
    }

    /** What a recount found. */
    record Result(
            String planId,
            Instant at,
            int units,
            int cells,
            List<Comparison.Difference> differences,
            boolean repaired,
            Source source,
            int unbalanced) {}

    Result run(PlanKey plan, Book book, Source source, boolean mend) {
        return source == Source.EVENTS
                ? read(List.of(plan), (replayed, reading) -> fromEvents(plan, replayed, reading, mend))
                : fromFacts(plan, book, mend);
    }

    private Result fromFacts(PlanKey plan, Book book, boolean mend) {
        var now = clock.instant();
        var found = compare(plan, judge.judge(plan.province(), book.units().ids(), book, now));
        if (mend) {
            repair.sheets(plan, found.differences(), now);
        }
        return result(plan, now, found, mend, Source.FACTS);
    }

    /**
     * Recounts all these plans in one reading of the log and mends nothing. One that cannot be recounted does not hold
     * up the others: it is missing in the answer.
     */
    List<PlanKey> fromEvents(Collection<PlanKey> plans) {
        return read(
                plans,
                (replayed, reading) -> plans.stream()
                        .filter(plan -> succeeds(plan, replayed, reading))
                        .toList());
    }

    private boolean succeeds(PlanKey plan, Replayed replayed, EventLog.Reading reading) {
        try {
            fromEvents(plan, replayed, reading, false);
            return true;
        } catch (KafkaException e) {
            throw e;
        } catch (RuntimeException e) {
            failures.increment();
            log.atError().addKeyValue("plan", plan).setCause(e).log("A plan cannot be recounted");
            return false;
        }
    }

    private <T> T read(Collection<PlanKey> plans, BiFunction<Replayed, EventLog.Reading, T> work) {
        var timer = Timer.start(meters);
        var replayed = new Replayed(plans);
        try (var reading = events.open(replayed::wants, replayed.handlers(meters))) {
            reading.catchUp();
            return work.apply(replayed, reading);
        } finally {
            timer.stop(meters.timer("dondoc.standing.recount"));
        }
    }

    private Result fromEvents(PlanKey plan, Replayed replayed, EventLog.Reading reading, boolean mend) {
        var now = clock.instant();
        var found = compare(plan, judge(plan, replayed, now));
        for (int look = 1; look < LOOKS && !found.differences().isEmpty(); look++) {
            reading.linger(BETWEEN);
            reading.catchUp();
            now = clock.instant();
            found = compare(plan, judge(plan, replayed, now));
        }
        if (mend) {
            repair.facts(plan, replayed, reading);
            repair.sheets(plan, found.differences(), now);
        }
        return result(plan, now, found, mend, Source.EVENTS);
    }

    private static Map<String, Judgement> judge(PlanKey plan, Replayed replayed, Instant now) {
        return replayed.book(plan)
                .map(book -> Judge.judge(
                        replayed.records(plan), plan.province(), book.units().ids(), book, now))
                .orElse(Map.of());
    }

    private Comparison compare(PlanKey plan, Map<String, Judgement> judged) {
        var pictures = judged.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, one -> one.getValue().picture()));
        return new Comparison(
                pictures,
                sheets.underPlan(plan.province(), plan.planId()),
                lines.read(plan.province(), plan.planId(), null));
    }

    private Result result(PlanKey plan, Instant now, Comparison found, boolean mended, Source source) {
        differences.increment(found.differences().size());
        unbalanced.increment(found.unbalanced());
        log.atInfo()
                .addKeyValue("plan", plan)
                .addKeyValue("differences", found.differences().size())
                .log("Recounted from {}", source);
        return new Result(
                plan.planId(),
                now,
                found.units(),
                found.cells(),
                found.differences(),
                mended,
                source,
                found.unbalanced());
    }
}
