package vn.dondoc.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Whoever asks is known all the way from the request to the database. Spring's and our types are known by name. */
final class WebRules {

    private static final String WEB = "org.springframework.web.bind.annotation.";
    private static final String CONTROLLER = "org.springframework.stereotype.Controller";
    private static final String REPOSITORY = "org.springframework.stereotype.Repository";
    private static final String CALLER = "vn.dondoc.platform.security.Caller";

    private WebRules() {}

    static Map<String, ArchRule> of(List<String> openHandlers) {
        var rules = new LinkedHashMap<String, ArchRule>();
        rules.put(
                "every handler knows its caller",
                classes().should(Violation.none("take a Caller", item -> withoutCaller(item, openHandlers))));
        rules.put(
                "what a controller reads depends on its caller",
                classes()
                        .should(Violation.none(
                                "hand over the Caller", item -> readsWithoutCaller(item, openHandlers))));
        rules.put(
                "controllers and repositories are package-private",
                classes().should(Violation.none("not be public", WebRules::exposed)));
        return rules;
    }

    private static Stream<String> withoutCaller(JavaClass item, List<String> open) {
        return handlers(item)
                .filter(handler -> !open.contains(shortName(handler)))
                .filter(handler -> !takesCaller(handler.getRawParameterTypes()))
                .map(handler -> "%s has no parameter of type Caller".formatted(handler.getFullName()));
    }

    private static Stream<JavaMethod> handlers(JavaClass item) {
        return isController(item)
                ? item.getMethods().stream()
                        .filter(method -> method.isMetaAnnotatedWith(WEB + "RequestMapping")
                                || method.isAnnotatedWith(WEB + "RequestMapping"))
                : Stream.empty();
    }

    private static Stream<String> readsWithoutCaller(JavaClass item, List<String> open) {
        if (!isController(item)) {
            return Stream.empty();
        }
        return item.getMethodCallsFromSelf().stream()
                .filter(call -> !open.contains(shortName(call.getOrigin())))
                .filter(WebRules::readsRepository)
                .filter(call -> !takesCaller(call.getTarget().getRawParameterTypes()))
                .map(JavaAccess::getDescription);
    }

    private static boolean readsRepository(JavaMethodCall call) {
        var result = call.getTarget().getRawReturnType();
        return isRepository(call.getTargetOwner())
                && (result.isAssignableTo(Optional.class)
                        || result.isAssignableTo(Iterable.class)
                        || result.getSimpleName().endsWith("Page"));
    }

    private static boolean takesCaller(List<JavaClass> parameters) {
        return parameters.stream().anyMatch(parameter -> CALLER.equals(parameter.getName()));
    }

    private static Stream<String> exposed(JavaClass item) {
        return (isController(item) || isRepository(item)) && item.getModifiers().contains(JavaModifier.PUBLIC)
                ? Stream.of("%s is public".formatted(item.getName()))
                : Stream.empty();
    }

    private static boolean isController(JavaClass item) {
        return item.isAnnotatedWith(CONTROLLER) || item.isMetaAnnotatedWith(CONTROLLER);
    }

    private static boolean isRepository(JavaClass item) {
        return item.isAnnotatedWith(REPOSITORY) || item.isMetaAnnotatedWith(REPOSITORY);
    }

    private static String shortName(JavaCodeUnit method) {
        return method.getOwner().getSimpleName() + "." + method.getName();
    }
}
