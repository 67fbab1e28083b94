package vn.dondoc.planning.audit;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;
import vn.dondoc.platform.messaging.EventHandlers;
import vn.dondoc.platform.store.Store;

/**
 * Records every decision that somebody made. What time or another event brought about is left out, a plan of a thousand
 * assignments as well as standings and sent reminders: it follows from what is recorded, lies in the event log, and has
 * a recount or a ledger of its own.
 */
@Configuration(proxyBeanMethods = false)
class AuditEvents {

    @Bean
    Links auditLinks(Store store) {
        return new Links(store::collection);
    }

    @Bean
    Consumer<Message<byte[]>> auditOnEvents(Chain chain, MeterRegistry meters) {
        return EventHandlers.ofEvery("audit", meters, event -> {
            if (event.by() != null) {
                chain.append(event);
            }
        });
    }
}
