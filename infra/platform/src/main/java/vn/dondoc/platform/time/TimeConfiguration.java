package vn.dondoc.platform.time;

import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The one clock of a service. A launcher or a test brings its own. */
@AutoConfiguration
class TimeConfiguration {

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.tickMillis(BusinessZone.ID);
    }

    @Bean
    @ConditionalOnMissingBean
    MachineClock machineClock() {
        return new MachineClock(Clock.systemUTC());
    }

    /** Switched off where something else drives the time, as in tests. */
    @Configuration(proxyBeanMethods = false)
    @EnableScheduling
    @ConditionalOnProperty(name = "dondoc.due-work.enabled", matchIfMissing = true)
    static class Schedule {

        @Bean
        DueWorkSchedule dueWorkSchedule(ObjectProvider<DueWork> work, Clock clock) {
            return new DueWorkSchedule(work.orderedStream().toList(), clock);
        }
    }
}
