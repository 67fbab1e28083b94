package vn.dondoc.notifying.reminder;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;
import vn.dondoc.contracts.report.ReportReturned;
import vn.dondoc.contracts.report.ReportSubmitted;
import vn.dondoc.platform.messaging.EventHandlers;

/** What happens to reports and is to be confirmed to who sent them. */
@Configuration(proxyBeanMethods = false)
class ReportEvents {

    @Bean
    Consumer<Message<byte[]>> reminderOnReports(Confirming confirming, MeterRegistry meters) {
        return new EventHandlers("reminder.reports", meters)
                .on(ReportSubmitted.class, confirming::received)
                .on(ReportReturned.class, confirming::returned);
    }
}
