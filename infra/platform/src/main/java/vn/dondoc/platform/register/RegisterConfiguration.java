package vn.dondoc.platform.register;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.function.Consumer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.messaging.Message;
import vn.dondoc.contracts.calendar.CalendarEvent;
import vn.dondoc.contracts.plan.PlanEvent;
import vn.dondoc.contracts.unit.UnitEvent;
import vn.dondoc.platform.messaging.EventHandlers;
import vn.dondoc.platform.store.Store;

/** For services that keep a copy of the register ({@code dondoc.register.enabled}); plan-service owns the original. */
@AutoConfiguration
@ConditionalOnProperty("dondoc.register.enabled")
class RegisterConfiguration {

    @Bean
    Units units(Store store) {
        return new Units(store);
    }

    @Bean
    Calendars calendars(Store store) {
        return new Calendars(store);
    }

    @Bean
    Plans plans(Store store) {
        return new Plans(store);
    }

    @Bean
    Consumer<Message<byte[]>> registerOnUnits(
            Units units, ObjectProvider<RegisterListener> listeners, MeterRegistry meters) {
        return new EventHandlers("register.units", meters).on(UnitEvent.class, envelope -> {
            units.keep(envelope);
            listeners.forEach(listener -> listener.unitKept(envelope.event().state()));
        });
    }

    @Bean
    Consumer<Message<byte[]>> registerOnCalendars(
            Calendars calendars, ObjectProvider<RegisterListener> listeners, MeterRegistry meters) {
        return new EventHandlers("register.calendars", meters).on(CalendarEvent.class, envelope -> {
            calendars.keep(envelope);
            listeners.forEach(listener -> listener.calendarKept(envelope.event().state()));
        });
    }

    @Bean
    Consumer<Message<byte[]>> registerOnPlans(
            Plans plans, ObjectProvider<RegisterListener> listeners, MeterRegistry meters) {
        return new EventHandlers("register.plans", meters).on(PlanEvent.class, envelope -> {
            var state = envelope.event().state();
            if (state.versions().isEmpty()) {
                listeners.forEach(listener -> listener.planDrafted(state));
            } else {
                plans.keep(envelope);
                listeners.forEach(listener -> listener.planKept(state));
            }
        });
    }
}
