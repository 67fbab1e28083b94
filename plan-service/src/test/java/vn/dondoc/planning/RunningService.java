package vn.dondoc.planning;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.test.context.ContextConfiguration;
import vn.dondoc.testing.HotPathRules;
import vn.dondoc.testing.KafkaExtension;
import vn.dondoc.testing.ManualClock;
import vn.dondoc.testing.MongoExtension;
import vn.dondoc.testing.TestTokens;

/** The whole service, once for all test classes, on a clock that stands still. Every test takes a province of its own. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = {PlanService.class, RunningService.Parts.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.config.name=plan-service",
            "dondoc.due-work.enabled=false",
            "dondoc.contacts.home-affairs=noivu@tinh.example"
        })
@ContextConfiguration(initializers = RunningService.Servers.class)
public @interface RunningService {

    /** Where the clock stands, in Vietnam. */
    String NOW = "2026-01-05T08:00";

    /** The servers of this test run. */
    class Servers implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            TestPropertyValues.of(
                            "spring.mongodb.uri=" + MongoExtension.uri() + "/t_plan_service",
                            "spring.kafka.bootstrap-servers=" + KafkaExtension.bootstrapServers())
                    .applyTo(context);
        }
    }

    /** What a test brings along instead of the machine's. */
    @TestConfiguration(proxyBeanMethods = false)
    class Parts {

        @Bean
        ManualClock clock() {
            return ManualClock.at(NOW);
        }

        @Bean
        JwtDecoder jwtDecoder() {
            return TestTokens.decoder();
        }

        @Bean
        HotPathRules hotPathRules() {
            return new HotPathRules();
        }

        @Bean
        MongoClientSettingsBuilderCustomizer watched(HotPathRules rules) {
            return settings -> settings.addCommandListener(rules);
        }
    }
}
