package vn.dondoc.tasking.assignment;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;
import vn.dondoc.contracts.assignment.AssignmentEvent;
import vn.dondoc.contracts.assignment.ExtensionRefused;
import vn.dondoc.contracts.assignment.ExtensionRequested;
import vn.dondoc.contracts.assignment.OccurrenceCompleted;
import vn.dondoc.contracts.assignment.OccurrenceExtended;
import vn.dondoc.contracts.assignment.OccurrenceNotDone;
import vn.dondoc.contracts.assignment.OccurrenceOpened;
import vn.dondoc.contracts.assignment.OccurrenceProgressed;
import vn.dondoc.contracts.assignment.OccurrenceReopened;
import vn.dondoc.contracts.assignment.PartsChanged;
import vn.dondoc.platform.messaging.Envelope;
import vn.dondoc.platform.messaging.EventHandlers;

/**
 * Our own events of what people did. The sheet was made at once after the write; this makes it should the process have
 * died in between. What the expansion and the clock write passes by: they repeat what they did not finish.
 */
@Configuration(proxyBeanMethods = false)
class AssignmentEvents {

    private static final List<Class<? extends AssignmentEvent>> BY_PEOPLE = List.of(
            OccurrenceProgressed.class,
            OccurrenceCompleted.class,
            OccurrenceNotDone.class,
            OccurrenceReopened.class,
            OccurrenceExtended.class,
            OccurrenceOpened.class,
            ExtensionRequested.class,
            ExtensionRefused.class,
            PartsChanged.class);

    @Bean
    Consumer<Message<byte[]>> assignmentOnAssignments(SheetKeeping sheets, MeterRegistry meters) {
        var handlers = new EventHandlers("assignment.assignments", meters);
        BY_PEOPLE.forEach(type -> handlers.on(type, envelope -> refresh(envelope, sheets)));
        return handlers;
    }

    private static void refresh(Envelope<? extends AssignmentEvent> envelope, SheetKeeping sheets) {
        var state = envelope.event().state();
        sheets.refresh(state.province(), state.planId(), state.unitId());
    }
}
