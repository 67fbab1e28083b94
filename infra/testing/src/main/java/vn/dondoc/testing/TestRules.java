package vn.dondoc.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;
import java.util.LinkedHashMap;
import java.util.Map;

/** What test code must not do. */
final class TestRules {

    private TestRules() {}

    static Map<String, ArchRule> all() {
        var rules = new LinkedHashMap<String, ArchRule>();
        rules.put(
                "tests assert with AssertJ",
                noClasses()
                        .should()
                        .dependOnClassesThat()
                        .haveNameMatching("org\\.junit\\.(jupiter\\.api\\.Assertions|Assert)|org\\.hamcrest\\..*"));
        rules.put("tests wait for something, they do not sleep", CodeRules.noSleep());
        return rules;
    }
}
