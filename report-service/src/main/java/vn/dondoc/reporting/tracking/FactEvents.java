package vn.dondoc.reporting.tracking;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;
import vn.dondoc.contracts.assignment.AssignmentEvent;
import vn.dondoc.contracts.evidence.EvidenceEvent;
import vn.dondoc.contracts.report.ReportEvent;
import vn.dondoc.contracts.report.WaiverEvent;
import vn.dondoc.contracts.request.ReportRequestEvent;
import vn.dondoc.platform.messaging.EventHandlers;

/** What happened arrives here. */
@Configuration(proxyBeanMethods = false)
class FactEvents {

    @Bean
    Consumer<Message<byte[]>> standingOnEvidence(Keeping keeping, MeterRegistry meters) {
        return new EventHandlers("standing.evidence", meters).on(EvidenceEvent.class, keeping::evidence);
    }

    @Bean
    Consumer<Message<byte[]>> standingOnReports(Keeping keeping, MeterRegistry meters) {
        return new EventHandlers("standing.reports", meters).on(ReportEvent.class, keeping::report);
    }

    @Bean
    Consumer<Message<byte[]>> standingOnWaivers(Keeping keeping, MeterRegistry meters) {
        return new EventHandlers("standing.waivers", meters).on(WaiverEvent.class, keeping::waiver);
    }

    @Bean
    Consumer<Message<byte[]>> standingOnReportRequests(RegisterChanges changes, MeterRegistry meters) {
        return new EventHandlers("standing.report-requests", meters).on(ReportRequestEvent.class, changes::requestKept);
    }

    @Bean
    Consumer<Message<byte[]>> standingOnAssignments(Keeping keeping, MeterRegistry meters) {
        return new EventHandlers("standing.assignments", meters).on(AssignmentEvent.class, keeping::assignment);
    }
}
