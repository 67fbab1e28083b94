package vn.dondoc.gateway.session;

import com.mongodb.ConnectionString;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.boot.mongodb.autoconfigure.MongoProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.IntervalTask;
import org.springframework.session.config.annotation.web.http.EnableSpringHttpSession;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/** Spring Session on our own small store: its module for MongoDB would bring Spring Data along. */
@Configuration(proxyBeanMethods = false)
@EnableSpringHttpSession
@EnableScheduling
@EnableConfigurationProperties(SessionSettings.class)
class SessionConfiguration {

    @Bean
    MongoClientSettingsBuilderCustomizer safeWrites() {
        return settings -> settings.writeConcern(WriteConcern.MAJORITY.withJournal(true))
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(5, TimeUnit.SECONDS));
    }

    @Bean
    MongoDatabase database(MongoClient client, MongoProperties properties) {
        var uri = new ConnectionString(Objects.requireNonNull(properties.getUri(), "spring.mongodb.uri is not set"));
        return client.getDatabase(Objects.requireNonNull(uri.getDatabase(), "spring.mongodb.uri names no database"));
    }

    @Bean
    Sessions sessions(MongoDatabase database, SessionSettings settings) {
        return new Sessions(database, settings, Clock.systemUTC());
    }

    @Bean
    SchedulingConfigurer sweeping(Sessions sessions, SessionSettings settings) {
        return tasks -> tasks.addFixedDelayTask(new IntervalTask(sessions::sweep, settings.idle(), settings.idle()));
    }

    @Bean
    CookieSerializer sessionCookie(SessionSettings settings) {
        var cookie = new DefaultCookieSerializer();
        cookie.setCookieName(settings.cookie());
        cookie.setUseSecureCookie(settings.secure());
        cookie.setUseHttpOnlyCookie(true);
        cookie.setSameSite("Lax");
        cookie.setCookiePath("/");
        cookie.setUseBase64Encoding(false);
        return cookie;
    }
}
