package vn.dondoc.testing;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * The rules every module keeps, checked on its compiled classes. A module needs one test:
 * {@code @TestFactory Stream<DynamicTest> rules() { return HouseRules.of("vn.dondoc.planning").tests(); }}
 */
public final class HouseRules {

    private final String root;
    private final List<String> openHandlers = new ArrayList<>();

    private HouseRules(String root) {
        this.root = root;
    }

    public static HouseRules of(String rootPackage) {
        return new HouseRules(rootPackage);
    }

    /** Checks everything at once. */
    public static void check(String rootPackage) {
        of(rootPackage).check();
    }

    /** Handlers that anybody may call, as {@code "HealthController.alive"}: they take no caller. */
    public HouseRules openToAnybody(String... handlers) {
        openHandlers.addAll(List.of(handlers));
        return this;
    }

    /** One test for each rule. */
    public Stream<DynamicTest> tests() {
        var main = classes(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS);
        var tests = classes(ImportOption.Predefined.ONLY_INCLUDE_TESTS);
        return Stream.concat(tests(mainRules(), main), tests(TestRules.all(), tests));
    }

    public void check() {
        var failures = new ArrayList<String>();
        tests().forEach(test -> {
            try {
                test.getExecutable().execute();
            } catch (AssertionError e) {
                failures.add(e.getMessage());
            } catch (Throwable e) {
                throw new IllegalStateException(e);
            }
        });
        if (!failures.isEmpty()) {
            throw new AssertionError(String.join("\n", failures));
        }
    }

    Map<String, ArchRule> mainRules() {
        var rules = new LinkedHashMap<String, ArchRule>();
        rules.putAll(StructureRules.of(root));
        rules.putAll(CodeRules.all());
        rules.putAll(WebRules.of(openHandlers));
        return rules;
    }

    private JavaClasses classes(ImportOption option) {
        var classes = new ClassFileImporter().withImportOption(option).importPackages(root);
        if (classes.isEmpty() && option == ImportOption.Predefined.DO_NOT_INCLUDE_TESTS) {
            throw new IllegalArgumentException("No classes in " + root);
        }
        return classes;
    }

    private static Stream<DynamicTest> tests(Map<String, ArchRule> rules, JavaClasses classes) {
        return rules.entrySet().stream()
                .map(rule -> DynamicTest.dynamicTest(
                        rule.getKey(),
                        () -> rule.getValue().allowEmptyShould(true).check(classes)));
    }
}
