package vn.dondoc.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.dondoc.contracts.calendar.CalendarChanged;
import vn.dondoc.contracts.calendar.CalendarEvent;
import vn.dondoc.contracts.report.ExemptionGranted;
import vn.dondoc.contracts.report.ReportSubmitted;

class EventCatalogueTests {

    @Test
    void aTypeIsFoundByItsNameOnTheWire() {
        assertThat(EventCatalogue.find("report.submitted.v1")).contains(ReportSubmitted.class);
        assertThat(EventCatalogue.typeOf(ReportSubmitted.class)).isEqualTo("report.submitted.v1");
    }

    @Test
    void anUnknownTypeIsNoError() {
        assertThat(EventCatalogue.find("report.submitted.v9")).isEmpty();
    }

    @Test
    void aTopicIsThatOfTheFamily() {
        assertThat(EventCatalogue.topicOf(ReportSubmitted.class)).isEqualTo("dondoc.reports");
        assertThat(EventCatalogue.topicOf(ExemptionGranted.class)).isEqualTo("dondoc.waivers");
    }

    @Test
    void everyEventHasATopicAndEveryTopicEvents() {
        Set<String> used = EventCatalogue.all().values().stream()
                .map(EventCatalogue::topicOf)
                .collect(Collectors.toSet());

        assertThat(EventCatalogue.allTopics())
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(used)
                .allMatch(topic -> topic.matches("dondoc\\.[a-z]+"));
    }

    @Test
    void namesSayFamilyFactAndVersion() {
        assertThat(EventCatalogue.all().keySet()).allMatch(type -> type.matches("[a-z]+\\.[a-z]+(-[a-z]+)*\\.v[1-9]"));
    }

    @Test
    void noTwoEventsShareAName() {
        assertThat(EventCatalogue.all().values()).doesNotHaveDuplicates();
        EventCatalogue.all()
                .forEach((type, event) ->
                        assertThat(EventCatalogue.typeOf(event)).isEqualTo(type));
        var permitted = EventCatalogue.all().values().stream()
                .map(event -> event.getInterfaces()[0])
                .distinct()
                .mapToInt(family -> family.getPermittedSubclasses().length)
                .sum();
        assertThat(EventCatalogue.all()).hasSize(permitted);
    }

    @Test
    void theCatalogueCannotBeChanged() {
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> EventCatalogue.all().clear());
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> EventCatalogue.allTopics().clear());
    }

    @Test
    void whatHasNoNameOrTopicIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> EventCatalogue.typeOf(Nameless.class));
        assertThatIllegalArgumentException().isThrownBy(() -> EventCatalogue.topicOf(Nameless.class));
    }

    @Test
    void theSubjectOfACalendarIsItsProvinceAndYear() {
        CalendarEvent changed = Instances.full(CalendarChanged.class);

        assertThat(changed.subject()).isEqualTo(changed.province() + ":2026");
    }

    record Nameless(String province, String subject) implements Event {}
}
