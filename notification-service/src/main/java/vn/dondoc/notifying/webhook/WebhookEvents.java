package vn.dondoc.notifying.webhook;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;
import vn.dondoc.contracts.assignment.AssignmentIssued;
import vn.dondoc.contracts.evidence.EvidenceDecided;
import vn.dondoc.contracts.report.ReportAccepted;
import vn.dondoc.contracts.report.ReportReturned;
import vn.dondoc.contracts.standing.StandingChanged;
import vn.dondoc.platform.messaging.EventHandlers;

/** Turns events of the other services into what the units are told. */
@Configuration(proxyBeanMethods = false)
class WebhookEvents {

    @Bean
    Consumer<Message<byte[]>> webhookOnEvents(Telling telling, MeterRegistry meters) {
        return new EventHandlers("webhook", meters)
                .on(
                        AssignmentIssued.class,
                        it -> telling.tell(Notices.assigned(it.event().state(), it.time())))
                .on(ReportReturned.class, it -> telling.tell(Notices.report(Topic.RETURNED, it)))
                .on(ReportAccepted.class, it -> telling.tell(Notices.report(Topic.ACCEPTED, it)))
                .on(EvidenceDecided.class, it -> telling.tell(Notices.decided(it)))
                .on(
                        StandingChanged.class,
                        it -> telling.tell(Notices.standing(it.event().state(), it.sequence(), it.time())));
    }
}
