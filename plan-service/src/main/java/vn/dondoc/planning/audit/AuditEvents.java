package vn.dondoc.planning.audit;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;
import vn.dondoc.platform.messaging.EventHandlers;
import vn.dondoc.platform.store.Store;

/**
 * Records every decision on what somebody owns. Standings and sent reminders are left out: they follow from what is
 * recorded, and have a recount and a ledger of their own.
 */
@Configuration(proxyBeanMethods = false)
class AuditEvents {

    @Bean
    Links auditLinks(Store store) {
        return new Links(store::collection);
    }

    @Bean
    Consumer<Message<byte[]>> auditOnEvents(Chain chain, MeterRegistry meters) {
        return EventHandlers.ofEvery("audit", meters, chain::append);
    }
}
