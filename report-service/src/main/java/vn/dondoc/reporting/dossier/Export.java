package vn.dondoc.reporting.dossier;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import vn.dondoc.platform.store.Keys;

/**
 * A table that somebody ordered, and how far it is. What is to be in it was settled when it was ordered: making it again
 * gives the same table.
 *
 * @param subject who ordered it, and alone may fetch it
 * @param asOf the instant by which it is judged
 * @param units every unit in it, in its order
 * @param run the try whose chunks hold the content, once it is done
 */
record Export(
        String id,
        String province,
        String subject,
        String planId,
        TableFormat format,
        @Nullable String period,
        Instant asOf,
        List<String> units,
        State state,
        int unitsDone,
        int attempts,
        String run,
        long size) {

    /** FAILED: tried as often as is reasonable. */
    enum State {
        RUNNING,
        DONE,
        FAILED
    }

    static Export ordered(
            String id,
            String province,
            String subject,
            String planId,
            TableFormat format,
            @Nullable String period,
            Instant asOf,
            List<String> units) {
        return new Export(id, province, subject, planId, format, period, asOf, units, State.RUNNING, 0, 0, "", 0);
    }

    static Export read(Document found) {
        return new Export(
                found.getString("id"),
                found.getString("province"),
                found.getString("subject"),
                found.getString("planId"),
                TableFormat.valueOf(found.getString("format")),
                found.getString("period"),
                Instant.parse(found.getString("asOf")),
                found.getList("units", String.class),
                State.valueOf(found.getString("state")),
                found.getInteger("unitsDone"),
                found.getInteger("attempts"),
                found.getString("run"),
                found.getLong("size"));
    }

    Document document() {
        return new Document("id", id)
                .append("province", province)
                .append("subject", subject)
                .append("planId", planId)
                .append("format", format.name())
                .append("period", period)
                .append("asOf", asOf.toString())
                .append("units", units)
                .append("state", state.name())
                .append("unitsDone", unitsDone)
                .append("attempts", attempts)
                .append("run", run)
                .append("size", size);
    }

    String key() {
        return Keys.of(province, subject, id);
    }

    boolean isRunning() {
        return state == State.RUNNING;
    }

    /** Whether the same was ordered, at whatever time. */
    boolean asksTheSame(Export other) {
        return planId.equals(other.planId) && format == other.format && Objects.equals(period, other.period);
    }

    /** Says what the answer is that begins here: a file that browsers keep and nobody else does. */
    void describe(HttpServletResponse response) {
        response.setContentType(format.mediaType());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, attachment(fileName()));
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    static String attachment(String fileName) {
        return ContentDisposition.attachment().filename(fileName).build().toString();
    }

    String fileName() {
        return format.fileName(planId, period);
    }
}
