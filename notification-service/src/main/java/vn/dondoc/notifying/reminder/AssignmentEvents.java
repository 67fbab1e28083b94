package vn.dondoc.notifying.reminder;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;
import vn.dondoc.contracts.assignment.AssignmentEvent;
import vn.dondoc.platform.messaging.EventHandlers;

/** Keeps what is owed in step with the occurrences of tasks, and has units told of new ones. */
@Configuration(proxyBeanMethods = false)
class AssignmentEvents {

    @Bean
    Consumer<Message<byte[]>> reminderOnAssignments(Owing owing, Assigning assigning, MeterRegistry meters) {
        return new EventHandlers("reminder.assignments", meters).on(AssignmentEvent.class, envelope -> {
            assigning.changed(envelope);
            owing.assignmentChanged(envelope);
        });
    }
}
