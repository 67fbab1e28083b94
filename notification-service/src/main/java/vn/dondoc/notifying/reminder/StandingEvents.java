package vn.dondoc.notifying.reminder;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;
import vn.dondoc.contracts.standing.StandingChanged;
import vn.dondoc.platform.messaging.EventHandlers;

/** Keeps what is owed in step with the standings. */
@Configuration(proxyBeanMethods = false)
class StandingEvents {

    @Bean
    Consumer<Message<byte[]>> reminderOnStandings(Owing owing, MeterRegistry meters) {
        return new EventHandlers("reminder.standings", meters).on(StandingChanged.class, owing::standingChanged);
    }
}
