package vn.dondoc.reporting.evidence;

import java.time.LocalDate;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Which pieces a list shall hold; what is absent does not narrow it. Dates are those on which it happened. */
record EvidenceQuery(
        @Nullable String plan,
        @Nullable String unit,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    Document filter() {
        var filter = new Document();
        narrow(filter, "state.content.planId", plan);
        narrow(filter, "state.content.unitId", unit);
        var dates = new Document();
        narrow(dates, "$gte", from);
        narrow(dates, "$lte", to);
        if (!dates.isEmpty()) {
            filter.append("state.content.occurredOn", dates);
        }
        return filter;
    }

    private static void narrow(Document filter, String field, @Nullable Object value) {
        if (value != null) {
            filter.append(field, value.toString());
        }
    }
}
