package vn.dondoc.tasking.assignment;

import java.time.Instant;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * How far one version of a plan has been turned into assignments.
 *
 * @param cursor the last unit that is done, units being walked by id
 * @param expected assignments the plan asks of all units, as counted when the walk began
 * @param created assignments of the units walked so far, whether made now or found in place
 */
record Run(
        String province,
        String planId,
        int planVersion,
        String cursor,
        int units,
        int unitsDone,
        int expected,
        int created,
        State state,
        Instant startedAt,
        @Nullable Instant finishedAt) {

    /** SUPERSEDED: a newer version came meanwhile and does the whole work. */
    enum State {
        RUNNING,
        DONE,
        SUPERSEDED
    }

    static Run read(Document found) {
        return new Run(
                found.getString("province"),
                found.getString("planId"),
                found.getInteger("planVersion"),
                found.getString("cursor"),
                found.getInteger("units"),
                found.getInteger("unitsDone"),
                found.getInteger("expected"),
                found.getInteger("created"),
                State.valueOf(found.getString("state")),
                Instant.parse(found.getString("startedAt")),
                instant(found.getString("finishedAt")));
    }

    private static @Nullable Instant instant(@Nullable String text) {
        return text == null ? null : Instant.parse(text);
    }

    String key() {
        return Runs.key(province, planId, planVersion);
    }

    boolean running() {
        return state == State.RUNNING;
    }
}
