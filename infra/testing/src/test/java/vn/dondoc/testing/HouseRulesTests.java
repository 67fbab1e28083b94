package vn.dondoc.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class HouseRulesTests {

    private static final String SAMPLES = "vn.dondoc.sample.";

    @TestFactory
    Stream<DynamicTest> theTestSupportKeepsThem() {
        return HouseRules.of("vn.dondoc.testing").tests();
    }

    @Test
    void theStandInsKeepThem() {
        assertThatCode(() -> HouseRules.check("vn.dondoc.embedded")).doesNotThrowAnyException();
    }

    @Test
    void goodCodePasses() {
        assertThat(broken(HouseRules.of(SAMPLES + "good").openToAnybody("PlanController.alive"), "good"))
                .isEmpty();
    }

    @Test
    void anOpenHandlerMustBeNamed() {
        assertThat(broken(HouseRules.of(SAMPLES + "good"), "good")).containsExactly("every handler knows its caller");
    }

    @Test
    void badCodeIsCaughtByEachRule() {
        assertThat(broken(HouseRules.of(SAMPLES + "bad"), "bad"))
                .containsExactlyInAnyOrder(
                        "names say what a class is, not what kind",
                        "every package is null-marked",
                        "no field is injected",
                        "time comes from the clock",
                        "no java.util.Date",
                        "nobody sleeps",
                        "nobody writes to the console",
                        "every handler knows its caller",
                        "what a controller reads depends on its caller",
                        "controllers and repositories are package-private");
    }

    private static List<String> broken(HouseRules rules, String sample) {
        var classes = new ClassFileImporter().importPackages(SAMPLES + sample);
        return rules.mainRules().entrySet().stream()
                .filter(rule ->
                        rule.getValue().allowEmptyShould(true).evaluate(classes).hasViolation())
                .map(Map.Entry::getKey)
                .toList();
    }
}
