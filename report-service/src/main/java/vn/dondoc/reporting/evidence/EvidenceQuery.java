package vn.dondoc.reporting.evidence;

import java.time.LocalDate;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Which pieces a list shall hold; what is absent does not narrow it. A published piece is dated by its publication. */
record EvidenceQuery(
        @Nullable String plan,
        @Nullable String unit,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    Document filter() {
        var filter = new Document();
        narrow(filter, "state.content.planId", plan);
        narrow(filter, "state.content.unitId", unit);
        return filter;
    }

    /** The day that holds depends on the last decision, which a filter cannot tell. */
    boolean includes(Evidence piece) {
        var day = piece.countedOn();
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }

    private static void narrow(Document filter, String field, @Nullable Object value) {
        if (value != null) {
            filter.append(field, value.toString());
        }
    }
}
