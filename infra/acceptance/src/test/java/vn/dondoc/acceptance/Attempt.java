package vn.dondoc.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DynamicTest;

/**
 * One attempt and what has to come of it.
 *
 * @param point of the list, for example {@code API1 other units}
 * @param request as an attacker would write it
 * @param statuses that are an answer; anything else is a finding
 * @param never what the answer must not hold
 */
record Attempt(String point, String request, Supplier<Answer> attempt, String statuses, String never) {

    private static final int SHOWN = 160;
    /** What gives away how we are built, whatever was asked. */
    private static final Pattern INNARDS =
            Pattern.compile("Exception|\\bat (java|org|vn)\\.|mongodb|kafka|stack", Pattern.CASE_INSENSITIVE);

    static Attempt of(String point, String request, Supplier<Answer> attempt, String statuses) {
        return new Attempt(point, request, attempt, statuses, "\u0000");
    }

    Attempt without(String text) {
        return new Attempt(point, request, attempt, statuses, text);
    }

    DynamicTest test(Report report) {
        return DynamicTest.dynamicTest(point + ": " + request, () -> {
            var started = System.nanoTime();
            var answer = attempt.get();
            var millis = (System.nanoTime() - started) / 1_000_000;
            report.line(point, request, answer.status() + " " + shown(answer.body()), millis);
            assertThat(String.valueOf(answer.status())).as(answer::toString).matches(statuses);
            assertThat(answer.body()).doesNotContain(never);
            if (!answer.good()) {
                assertThat(answer.body()).doesNotContainPattern(INNARDS);
            }
            assertThat(millis).as("milliseconds").isLessThan(10_000);
        });
    }

    private static String shown(String body) {
        var line = body.replaceAll("\\s+", " ").replace("|", "\\|");
        return line.length() <= SHOWN ? line : line.substring(0, SHOWN) + "…";
    }

    /** Where requests and answers are written down. */
    @FunctionalInterface
    interface Report {

        void line(String point, String request, String answer, long millis);
    }
}
