package vn.dondoc.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DynamicTest;

/**
 * One thing an attacker tries, and what has to come of it.
 *
 * @param point of the OWASP API Security Top 10, 2023, or what else is attacked
 * @param request as an attacker would write it
 * @param statuses that refuse it, as a pattern; anything else is a finding
 * @param also what else has to hold of the answer
 */
record Attack(String point, String request, Supplier<Answer> attempt, String statuses, Consumer<Answer> also) {

    /** What gives away how we are built, whatever was asked. */
    private static final Pattern INNARDS =
            Pattern.compile("Exception|\\bat (java|org|vn)\\.|mongodb|kafka|stack", Pattern.CASE_INSENSITIVE);

    private static final int SLOWEST = 10_000;

    static Attack of(String point, String request, Supplier<Answer> attempt, String statuses) {
        return new Attack(point, request, attempt, statuses, answer -> {});
    }

    static Attack of(String point, String what, Request by, Request.Call call, Integer... statuses) {
        return of(
                point,
                what + ": " + call + headers(by),
                () -> call.on(by),
                Arrays.stream(statuses).map(String::valueOf).collect(Collectors.joining("|")));
    }

    Attack and(Consumer<Answer> more) {
        return new Attack(point, request, attempt, statuses, also.andThen(more));
    }

    Attack without(String text) {
        return and(answer -> assertThat(answer.body()).doesNotContain(text));
    }

    DynamicTest test(AttackList list) {
        return DynamicTest.dynamicTest(point + ": " + request, () -> {
            var started = System.nanoTime();
            var answer = attempt.get();
            var millis = (System.nanoTime() - started) / 1_000_000;
            list.line(point, request, answer.status() + " " + answer.body(), millis);
            assertThat(String.valueOf(answer.status())).as(answer::toString).matches(statuses);
            if (!answer.good()) {
                assertThat(answer.body()).doesNotContainPattern(INNARDS);
            }
            also.accept(answer);
            assertThat(millis).as("milliseconds").isLessThan(SLOWEST);
        });
    }

    private static String headers(Request by) {
        return by.headers().entrySet().stream()
                .map(header -> " " + header.getKey() + ": " + AttackList.shortened(header.getValue(), 60))
                .collect(Collectors.joining());
    }
}
