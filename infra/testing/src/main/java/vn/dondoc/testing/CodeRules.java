package vn.dondoc.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** What code must not call. */
final class CodeRules {

    private CodeRules() {}

    static Map<String, ArchRule> all() {
        var rules = new LinkedHashMap<String, ArchRule>();
        rules.put(
                "time comes from the clock",
                classes().should(Violation.none("ask no clock but the given one", CodeRules::hiddenClock)));
        rules.put(
                "no java.util.Date", noClasses().should().dependOnClassesThat().areAssignableTo("java.util.Date"));
        rules.put("nobody sleeps", noSleep());
        rules.put(
                "nobody writes to the console",
                classes().should(Violation.none("not use System.out or System.err", CodeRules::console)));
        return rules;
    }

    static ArchRule noSleep() {
        return noClasses()
                .should()
                .callMethod(Thread.class, "sleep", long.class)
                .orShould()
                .callMethod(Thread.class, "sleep", long.class, int.class);
    }

    private static Stream<String> hiddenClock(JavaClass item) {
        return item.getMethodCallsFromSelf().stream()
                .filter(CodeRules::asksSystem)
                .map(JavaAccess::getDescription);
    }

    private static boolean asksSystem(JavaMethodCall call) {
        var owner = call.getTargetOwner();
        if (owner.isEquivalentTo(System.class)) {
            return "currentTimeMillis".equals(call.getName());
        }
        return owner.getPackageName().startsWith("java.time")
                && "now".equals(call.getName())
                && call.getTarget().getRawParameterTypes().stream()
                        .noneMatch(parameter -> parameter.isEquivalentTo(Clock.class));
    }

    private static Stream<String> console(JavaClass item) {
        return item.getFieldAccessesFromSelf().stream()
                .filter(access -> access.getTargetOwner().isEquivalentTo(System.class))
                .map(JavaAccess::getDescription);
    }
}
