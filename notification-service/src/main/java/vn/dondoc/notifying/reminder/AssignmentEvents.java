package vn.dondoc.notifying.reminder;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;
import vn.dondoc.contracts.assignment.AssignmentEvent;
import vn.dondoc.platform.messaging.EventHandlers;

/** Keeps what is owed in step with the occurrences of tasks. */
@Configuration(proxyBeanMethods = false)
class AssignmentEvents {

    @Bean
    Consumer<Message<byte[]>> reminderOnAssignments(Owing owing, MeterRegistry meters) {
        return new EventHandlers("reminder.assignments", meters).on(AssignmentEvent.class, owing::assignmentChanged);
    }
}
