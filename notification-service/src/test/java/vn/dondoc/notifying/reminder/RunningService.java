package vn.dondoc.notifying.reminder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Files;
import java.time.Clock;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.test.context.ContextConfiguration;
import vn.dondoc.embedded.EmbeddedSmtp;
import vn.dondoc.notifying.NotificationService;
import vn.dondoc.platform.time.MachineClock;
import vn.dondoc.testing.HotPathRules;
import vn.dondoc.testing.KafkaExtension;
import vn.dondoc.testing.ManualClock;
import vn.dondoc.testing.MongoExtension;
import vn.dondoc.testing.TestTokens;

/** The whole service with a mail server and neighbours. Every test takes a province of its own. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = {NotificationService.class, RunningService.Parts.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.config.name=notification-service",
            "dondoc.due-work.enabled=false",
            "spring.mail.host=127.0.0.1",
            "spring.mail.properties.mail.smtp.timeout=1500",
            "dondoc.contacts.client-secret=s3cret",
            "dondoc.mail.per-second=1000",
            "dondoc.reminders.give-up-after=P2D",
            "dondoc.bounces.host=127.0.0.1",
            "dondoc.bounces.user=" + BounceServer.USER,
            "dondoc.bounces.password=" + BounceServer.PASSWORD,
            "dondoc.bounces.properties.[mail.imaps.ssl.trust]=127.0.0.1",
            "dondoc.bounces.properties.[mail.imaps.ssl.checkserveridentity]=false",
            "dondoc.webhooks.key=0123456789abcdef0123456789abcdef",
            "dondoc.webhooks.allow=127.0.0.0/8"
        })
@ContextConfiguration(initializers = RunningService.Servers.class)
public @interface RunningService {

    /** The servers of this test run. */
    class Servers implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        static final Neighbours NEIGHBOURS = new Neighbours();
        static final EmbeddedSmtp SMTP = smtp();
        static final BounceServer BOUNCES = new BounceServer();

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            TestPropertyValues.of(
                            "spring.mongodb.uri=" + MongoExtension.uri() + "/t_notification_service",
                            "spring.kafka.bootstrap-servers=" + KafkaExtension.bootstrapServers(),
                            "spring.mail.port=" + SMTP.port(),
                            "dondoc.bounces.port=" + BOUNCES.port(),
                            "dondoc.contacts.uri=" + NEIGHBOURS.uri(),
                            "dondoc.contacts.token-uri=" + NEIGHBOURS.uri() + "/oauth2/token")
                    .applyTo(context);
        }

        private static EmbeddedSmtp smtp() {
            try {
                return EmbeddedSmtp.onDirectory(Files.createTempDirectory("mails"), Clock.systemUTC());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** What a test brings along instead of the machine's. */
    @TestConfiguration(proxyBeanMethods = false)
    class Parts {

        public static final ManualClock MACHINE = ManualClock.at("2026-01-05T08:00");

        @Bean
        ManualClock clock() {
            return ManualClock.at("2026-01-05T08:00");
        }

        @Bean
        MachineClock machineClock() {
            return new MachineClock(MACHINE);
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
