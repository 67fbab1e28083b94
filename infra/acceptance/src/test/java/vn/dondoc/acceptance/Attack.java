package vn.dondoc.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.DynamicTest;

/**
 * One thing an attacker tries. What was sent and what came back is kept for the reader of the list.
 *
 * @param point of the OWASP API Security Top 10, 2023
 * @param statuses any of which refuses it
 * @param also what else has to hold of the answer
 */
record Attack(String point, String what, Request by, Request.Call call, Set<Integer> statuses, Consumer<Answer> also) {

    static Attack of(String point, String what, Request by, Request.Call call, Integer... statuses) {
        return new Attack(point, what, by, call, Set.of(statuses), answer -> {});
    }

    Attack and(Consumer<Answer> more) {
        return new Attack(point, what, by, call, statuses, more);
    }

    DynamicTest test(List<String> transcript) {
        return DynamicTest.dynamicTest(point + ": " + what, () -> {
            var answer = call.on(by);
            transcript.add("%s: %s%n    > %s%s%n    < %d %s"
                    .formatted(point, what, call, headers(), answer.status(), shortened(answer.body())));
            assertThat(answer.status()).as(answer::toString).isIn(statuses);
            also.accept(answer);
        });
    }

    private String headers() {
        var text = new StringBuilder();
        by.headers()
                .forEach((name, value) ->
                        text.append("\n      ").append(name).append(": ").append(shortened(value)));
        return text.toString();
    }

    private static String shortened(String text) {
        var line = text.replaceAll("\\s+", " ");
        return line.length() <= 160 ? line : line.substring(0, 160) + "…";
    }
}
