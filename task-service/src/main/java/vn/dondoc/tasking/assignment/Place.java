package vn.dondoc.tasking.assignment;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Comparator;
import vn.dondoc.platform.store.Keys;
import vn.dondoc.platform.web.Refusal;

/** Where something stands in a work list, which goes by due date: an occurrence, or with {@code part} one part of it. */
record Place(LocalDate dueOn, String planId, String unitId, String taskId, int n, String part)
        implements Comparable<Place> {

    private static final String SEPARATOR = "#";
    private static final Comparator<Place> ORDER = Comparator.comparing(Place::dueOn)
            .thenComparing(Place::planId)
            .thenComparing(Place::unitId)
            .thenComparing(Place::taskId)
            .thenComparingInt(Place::n)
            .thenComparing(Place::part);

    /** As it stands on a {@link Sheet}; no id holds the separator. */
    static String text(String taskId, int n, String part) {
        return part.isEmpty() ? taskId + SEPARATOR + n : taskId + SEPARATOR + n + SEPARATOR + part;
    }

    static Place on(Sheet sheet, Sheet.Line line, String text) {
        var parts = text.split(SEPARATOR, -1);
        return new Place(
                line.dueOn(),
                sheet.planId(),
                sheet.unitId(),
                parts[0],
                Integer.parseInt(parts[1]),
                parts.length > 2 ? parts[2] : "");
    }

    static String task(String text) {
        return text.substring(0, text.indexOf(SEPARATOR));
    }

    /** What comes back as {@code ?after=}. */
    String cursor() {
        return Keys.of(dueOn.toString(), planId, unitId, taskId, Integer.toString(n), part);
    }

    static Place parse(String cursor) {
        var parts = cursor.split(":", -1);
        try {
            return new Place(
                    LocalDate.parse(parts[0]), parts[1], parts[2], parts[3], Integer.parseInt(parts[4]), parts[5]);
        } catch (DateTimeException | NumberFormatException | ArrayIndexOutOfBoundsException e) {
            throw Refusal.fields().at("after", "cursor");
        }
    }

    String key(String province) {
        return Keys.of(province, planId, unitId, taskId);
    }

    @Override
    public int compareTo(Place other) {
        return ORDER.compare(this, other);
    }
}
