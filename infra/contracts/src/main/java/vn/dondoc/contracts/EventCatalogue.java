package vn.dondoc.contracts;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.dondoc.contracts.assignment.AssignmentEvent;
import vn.dondoc.contracts.attachment.AttachmentEvent;
import vn.dondoc.contracts.calendar.CalendarEvent;
import vn.dondoc.contracts.catalogue.CatalogueEvent;
import vn.dondoc.contracts.client.ClientEvent;
import vn.dondoc.contracts.evidence.EvidenceEvent;
import vn.dondoc.contracts.plan.PlanEvent;
import vn.dondoc.contracts.reminder.ReminderEvent;
import vn.dondoc.contracts.report.ReportEvent;
import vn.dondoc.contracts.report.WaiverEvent;
import vn.dondoc.contracts.request.ReportRequestEvent;
import vn.dondoc.contracts.standing.StandingEvent;
import vn.dondoc.contracts.unit.UnitEvent;
import vn.dondoc.contracts.urging.UrgingEvent;
import vn.dondoc.contracts.webhook.WebhookEvent;

/**
 * Every event type there is, by its name on the wire, and the topic it travels on. A type is found through the sealed
 * interface of its family, so a new one is here as soon as that interface permits it.
 */
public final class EventCatalogue {

    private static final Map<Class<?>, String> TOPICS = topics();
    private static final Map<String, Class<? extends Event>> TYPES = types();

    private EventCatalogue() {}

    /** All events, by the name on the wire. */
    public static Map<String, Class<? extends Event>> all() {
        return TYPES;
    }

    /** The class behind a name on the wire, empty for a type this version does not know. */
    public static Optional<Class<? extends Event>> find(String type) {
        return Optional.ofNullable(TYPES.get(type));
    }

    /** The name on the wire. */
    public static String typeOf(Class<? extends Event> event) {
        var type = event.getAnnotation(EventType.class);
        if (type == null) {
            throw new IllegalArgumentException(event + " has no @EventType");
        }
        return type.value();
    }

    /** The topic an event is published on. */
    public static String topicOf(Class<? extends Event> event) {
        return TOPICS.entrySet().stream()
                .filter(family -> family.getKey().isAssignableFrom(event))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(event + " belongs to no topic"));
    }

    /** All topics, one per family of events. */
    public static Collection<String> allTopics() {
        return TOPICS.values();
    }

    private static Map<Class<?>, String> topics() {
        var topics = new LinkedHashMap<Class<?>, String>();
        topics.put(UnitEvent.class, UnitEvent.TOPIC);
        topics.put(CalendarEvent.class, CalendarEvent.TOPIC);
        topics.put(PlanEvent.class, PlanEvent.TOPIC);
        topics.put(AssignmentEvent.class, AssignmentEvent.TOPIC);
        topics.put(EvidenceEvent.class, EvidenceEvent.TOPIC);
        topics.put(ReportEvent.class, ReportEvent.TOPIC);
        topics.put(WaiverEvent.class, WaiverEvent.TOPIC);
        topics.put(ReportRequestEvent.class, ReportRequestEvent.TOPIC);
        topics.put(StandingEvent.class, StandingEvent.TOPIC);
        topics.put(ReminderEvent.class, ReminderEvent.TOPIC);
        topics.put(ClientEvent.class, ClientEvent.TOPIC);
        topics.put(CatalogueEvent.class, CatalogueEvent.TOPIC);
        topics.put(AttachmentEvent.class, AttachmentEvent.TOPIC);
        topics.put(UrgingEvent.class, UrgingEvent.TOPIC);
        topics.put(WebhookEvent.class, WebhookEvent.TOPIC);
        return Collections.unmodifiableMap(topics);
    }

    private static Map<String, Class<? extends Event>> types() {
        var types = new TreeMap<String, Class<? extends Event>>();
        for (var family : TOPICS.keySet()) {
            for (var event : family.getPermittedSubclasses()) {
                types.put(typeOf(event.asSubclass(Event.class)), event.asSubclass(Event.class));
            }
        }
        return Collections.unmodifiableMap(types);
    }
}
