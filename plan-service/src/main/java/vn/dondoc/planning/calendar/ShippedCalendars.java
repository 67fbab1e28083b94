package vn.dondoc.planning.calendar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The tables that come with the product. They hold until an administrator replaces them. */
@Component
class ShippedCalendars {

    private static final int[] YEARS = {2025, 2026, 2027};

    private final Map<Integer, YearCalendar.Days> tables = new TreeMap<>();

    ShippedCalendars(JsonMapper json) {
        for (var year : YEARS) {
            tables.put(year, read(json, year));
        }
    }

    Map<Integer, YearCalendar.Days> all() {
        return Map.copyOf(tables);
    }

    Optional<YearCalendar.Days> of(int year) {
        return Optional.ofNullable(tables.get(year));
    }

    private static YearCalendar.Days read(JsonMapper json, int year) {
        try (var in = new ClassPathResource("calendars/" + year + ".json").getInputStream()) {
            return json.readValue(in, YearCalendar.Days.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
