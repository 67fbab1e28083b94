package vn.dondoc.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import tools.jackson.databind.JsonNode;

/**
 * A call that has to be refused, asked once without a language and once in English.
 *
 * @param call sends it once
 * @param named stands somewhere in the explanation
 * @param pointer of an error; absent where no field is to blame
 */
record Refused(
        int status,
        String what,
        Request by,
        Function<Request, Answer> call,
        String named,
        @Nullable String pointer) {

    static Refused get(int status, Request by, String path) {
        return new Refused(status, "GET " + path, by, asked -> asked.get(path), "", null);
    }

    static Refused put(int status, Request by, String path, Object body) {
        return new Refused(status, "PUT " + path, by, asked -> asked.put(path, body), "", null);
    }

    static Refused post(int status, Request by, String path, Object body) {
        return new Refused(status, "POST " + path, by, asked -> asked.post(path, body), "", null);
    }

    Refused naming(String name) {
        return new Refused(status, what, by, call, name, pointer);
    }

    Refused naming(String name, String at) {
        return new Refused(status, what, by, call, name, at);
    }

    DynamicTest test() {
        return DynamicTest.dynamicTest(status + " " + what + " " + named, this::check);
    }

    private void check() {
        var vietnamese = problem(call.apply(by));
        var english = problem(call.apply(by.with("Accept-Language", "en")));
        assertThat(english.get("type")).isEqualTo(vietnamese.get("type"));
        for (var text : new String[] {"title", "detail"}) {
            assertThat(vietnamese.get(text).asString()).as(text).matches("(?s).*[\\x{c0}-\\x{1ef9}].*");
            assertThat(english.get(text).asString()).as(text).matches("\\p{ASCII}+");
        }
    }

    private JsonNode problem(Answer answer) {
        assertThat(answer.status()).as(answer::toString).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        var problem = answer.json();
        assertThat(problem.get("status").asInt()).isEqualTo(status);
        assertThat(problem.get("type").asString()).startsWith("/problems/");
        assertThat(problem.at("/detail").asString() + problem.at("/errors")).contains(named);
        if (pointer != null) {
            assertThat(problem.at("/errors").findValuesAsString("pointer"))
                    .as(answer::toString)
                    .contains(pointer);
        }
        return problem;
    }
}
