package vn.dondoc.testing;

import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.function.Function;
import java.util.stream.Stream;

/** Makes a condition out of a function that names what is wrong. */
final class Violation {

    private Violation() {}

    static <T> ArchCondition<T> none(String description, Function<T, Stream<String>> violations) {
        return new ArchCondition<>(description) {
            @Override
            public void check(T item, ConditionEvents events) {
                violations.apply(item).forEach(message -> events.add(SimpleConditionEvent.violated(item, message)));
            }
        };
    }
}
