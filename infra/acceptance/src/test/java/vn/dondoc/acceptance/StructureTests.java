package vn.dondoc.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.slf4j.LoggerFactory;
import vn.dondoc.testing.HouseRules;

/** What holds for the whole tree and no module can check alone. Cycles are checked by each module's house rules. */
class StructureTests {

    private static final int PLATFORM_LINES = 1_800;
    private static final int FILE_LINES = 250;
    private static final Pattern BANNED_NAME = Pattern.compile("(Impl|Dto|Entity|Utils?|Helper|Manager)\\.java$");

    /** Put together here, so that this file does not hold what it looks for. */
    private static final Pattern MACHINE =
            Pattern.compile("(?<![\\w.}$*/-])/(" + String.join("|", "home", "Users", "root", "work", "tmp", "mnt")
                    + ")/\\w" + "|[A-Z]:\\\\(Users|Documents)");

    private static final Pattern REGISTRY = Pattern.compile("https?://[\\w.-]*\\b("
            + String.join("|", "repo1?", "registry", "nexus", "artifactory", "mirror", "proxy", "pypi", "npm")
            + ")\\b[\\w.-]*");

    /** The Maven wrapper has to say where Maven itself comes from. */
    private static final List<String> MAY_NAME_A_REGISTRY = List.of(".mvn/wrapper", "mvnw");

    /** It is a command, so it talks to the console, and it starts all services. */
    private static final List<String> NOT_FOR_THE_LAUNCHER =
            List.of("nobody writes to the console", "services do not know each other");

    private final SourceTree tree = SourceTree.ofTheProject();

    @Test
    void thePlatformStaysSmall() {
        var lines = tree.java("infra/platform/src/main/java").stream()
                .mapToInt(SourceFile::linesOfCode)
                .sum();
        LoggerFactory.getLogger(StructureTests.class)
                .info("infra/platform has {} lines of code, without comments, imports and blank lines", lines);
        assertThat(lines).isPositive().isLessThan(PLATFORM_LINES);
    }

    @Test
    void noFileIsLong() {
        assertThat(tree.java("")).isNotEmpty().allSatisfy(file -> {
            if (file.path().contains("src/main")) {
                assertThat(file.lines()).as(file.path()).hasSizeLessThanOrEqualTo(FILE_LINES);
            }
        });
    }

    @Test
    void namesSayWhatAClassIsNotWhatKind() {
        assertThat(tree.java("").stream()
                        .map(SourceFile::path)
                        .filter(path -> BANNED_NAME.matcher(path).find()
                                && !path.contains("infra/testing/src/test/java/vn/dondoc/sample/bad")))
                .isEmpty();
    }

    @Test
    void noFileKnowsOneMachine() {
        assertThat(tree.texts().stream().flatMap(file -> file.finds(MACHINE))).isEmpty();
    }

    @Test
    void noFileKnowsARegistry() {
        assertThat(tree.texts().stream()
                        .filter(file -> MAY_NAME_A_REGISTRY.stream()
                                .noneMatch(path -> file.path().startsWith(path)))
                        .flatMap(file -> file.finds(REGISTRY)))
                .isEmpty();
    }

    /** The services and the platform check themselves. */
    @TestFactory
    Stream<DynamicNode> theOtherModulesKeepTheHouseRules() {
        return Stream.of(
                module("contracts"),
                module("documents"),
                module("embedded"),
                module("testing"),
                module(
                        "gateway",
                        "BrandingController.branding",
                        "ApiDocs.docs",
                        "ApiDocs.script",
                        "ErrorAnswers.error",
                        "SessionController.show",
                        "SessionController.login"),
                module(
                        "local",
                        "ControlController.time",
                        "ControlController.move",
                        "ControlController.mail",
                        "LoginPage.page",
                        "LoginPage.style"));
    }

    private static DynamicNode module(String name, String... openToAnybody) {
        var rules =
                HouseRules.of("vn.dondoc." + name).openToAnybody(openToAnybody).tests();
        return DynamicContainer.dynamicContainer(
                name,
                rules.filter(rule -> !name.equals("local") || !NOT_FOR_THE_LAUNCHER.contains(rule.getDisplayName())));
    }
}
