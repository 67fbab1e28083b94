package vn.dondoc.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.lang.ArchRule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Names, packages and who may know whom. */
final class StructureRules {

    private static final List<String> SERVICES =
            List.of("vn.dondoc.planning", "vn.dondoc.tasking", "vn.dondoc.reporting", "vn.dondoc.notifying");
    private static final String BANNED_NAMES = ".*(Impl|Dto|DTO|Entity|Utils?|Helper|Manager)";
    private static final String INJECTION = "org.springframework.beans.factory.annotation.(Autowired|Value)"
            + "|jakarta.inject.Inject|jakarta.annotation.Resource";

    private StructureRules() {}

    static Map<String, ArchRule> of(String root) {
        var rules = new LinkedHashMap<String, ArchRule>();
        rules.put(
                "packages do not know each other in a circle",
                slices().matching(root + ".(*)..").should().beFreeOfCycles());
        rules.put(
                "names say what a class is, not what kind",
                classes().should(Violation.none("have no banned name", StructureRules::bannedName)));
        rules.put(
                "every package is null-marked",
                classes().should(Violation.none("reside in a null-marked package", StructureRules::unmarked)));
        rules.put("no field is injected", fields().should(Violation.none("not be injected", StructureRules::injected)));
        rules.put(
                "services do not know each other",
                noClasses().should().dependOnClassesThat().resideInAnyPackage(siblings(root)));
        return rules;
    }

    private static Stream<String> bannedName(JavaClass item) {
        return item.getSimpleName().matches(BANNED_NAMES)
                ? Stream.of("%s has a name of the banned kind".formatted(item.getName()))
                : Stream.empty();
    }

    private static Stream<String> unmarked(JavaClass item) {
        return item.getPackage().isAnnotatedWith("org.jspecify.annotations.NullMarked")
                ? Stream.empty()
                : Stream.of("%s: its package has no package-info with @NullMarked".formatted(item.getName()));
    }

    private static Stream<String> injected(JavaField field) {
        return field.getAnnotations().stream()
                .filter(annotation -> annotation.getRawType().getName().matches(INJECTION))
                .map(annotation -> "%s is injected; use the constructor".formatted(field.getFullName()));
    }

    private static String[] siblings(String root) {
        return SERVICES.stream()
                .filter(service -> !root.startsWith(service))
                .map(service -> service + "..")
                .toArray(String[]::new);
    }
}
