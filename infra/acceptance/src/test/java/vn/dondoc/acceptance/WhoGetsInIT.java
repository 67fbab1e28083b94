package vn.dondoc.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Every route for every role and relation, by the table in {@code matrix/rules.txt}; then what attackers try. */
@TestInstance(Lifecycle.PER_CLASS)
class WhoGetsInIT {

    private static final Logger log = LoggerFactory.getLogger(WhoGetsInIT.class);
    private static final Path TRANSCRIPT = Path.of("target", "acceptance", "attacks.md");
    private static final List<String> METHODS = List.of("get", "put", "post", "delete", "patch");
    private static final String ADVICE = "Routes without a rule. For each add one line to "
            + "infra/acceptance/src/test/resources/matrix/rules.txt: route | who | reach | path | body "
            + "(the head of that file explains the columns)";

    private final Platform platform = SmallProvince.running();
    private final Installation installation = SmallProvince.installation();
    private final Tokens tokens = installation.tokens();
    private final MatrixProvince province = new MatrixProvince(platform);
    private final List<Rule> rules = Rule.all();
    private final AtomicInteger combinations = new AtomicInteger();
    private final AttackList list = new AttackList();

    @BeforeAll
    void somethingToAskFor() {
        province.prepare();
    }

    @AfterAll
    void tell() throws IOException {
        log.info(
                "{} routes, {} combinations of route, role and unit asked; {} attacks: {}",
                rules.size(),
                combinations,
                list.size(),
                TRANSCRIPT);
        list.write(TRANSCRIPT);
    }

    @Test
    void everyRouteHasARuleAndEveryRuleARoute() {
        var ruled = new TreeSet<>(rules.stream().map(Rule::route).toList());
        var routes = routes();

        assertThat(routes).as(ADVICE).isSubsetOf(ruled);
        assertThat(ruled).as("Rules without a route: delete or correct them").isSubsetOf(routes);
        assertThat(rules).as("One rule per route").hasSameSizeAs(ruled);
    }

    @TestFactory
    Stream<DynamicTest> everyRouteIsForWhomItIsFor() {
        return rules.stream()
                .map(rule -> DynamicTest.dynamicTest(rule.route(), () -> {
                    var calls = MatrixCall.of(rule).toList();
                    combinations.addAndGet(calls.size());
                    assertThat(calls.stream().flatMap(call -> call.check(platform, tokens, province).stream()))
                            .isEmpty();
                }));
    }

    @TestFactory
    Stream<DynamicTest> attacksAreRefused() {
        var doors = TokenAttacks.doors(installation, tokens);
        assertThat(doors).hasSize(5);
        var attacks = Stream.concat(new Attacks(platform, tokens).all(), new TokenAttacks(tokens, doors).all());
        return Stream.concat(attacks, onSessions()).map(attack -> attack.test(list));
    }

    private Stream<Attack> onSessions() {
        var victim = new Person(installation.origin());
        victim.arrive();
        var planted = victim.cookie();
        assertThat(victim.logIn("home-affairs").body()).contains("\"MONITOR\"");
        return Attacks.onSessions(platform, victim, planted);
    }

    /** As the services describe themselves. */
    private Set<String> routes() {
        var found = new TreeSet<String>();
        platform.atRoot()
                .get("/api/docs")
                .json()
                .get("paths")
                .properties()
                .forEach(path -> METHODS.stream()
                        .filter(path.getValue()::has)
                        .forEach(method -> found.add(method.toUpperCase(java.util.Locale.ROOT) + " " + path.getKey())));
        return found;
    }
}
