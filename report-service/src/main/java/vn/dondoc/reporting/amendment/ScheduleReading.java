package vn.dondoc.reporting.amendment;

import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.plan.Schedule;
import vn.dondoc.platform.web.Refusal;

/** When a task of an amendment is due; without a word on it, on the last day of the year. */
final class ScheduleReading {

    private static final int MOST_TIMES = 366;

    private ScheduleReading() {}

    /** Refuses what has no dates. */
    static void check(AmendmentBody.@Nullable ScheduleBody body, String at, Refusal refusal) {
        if (body == null || body.type() == null) {
            return;
        }
        var type = body.type();
        var repeats = type == Schedule.Type.EVERY || type == Schedule.Type.TIMES;
        var count = body.count();
        if (type == Schedule.Type.ONCE && body.by() == null) {
            refusal.at(at + "/by", "required");
        }
        if (repeats && body.frequency() == null) {
            refusal.at(at + "/frequency", "required");
        }
        if (type == Schedule.Type.TIMES && count != null && (count < 1 || count > MOST_TIMES)) {
            refusal.at(at + "/count", "amendment.times");
        }
    }

    static Schedule read(AmendmentBody.@Nullable ScheduleBody body) {
        return body == null || body.type() == null
                ? Schedule.regular()
                : new Schedule(body.type(), body.by(), body.frequency(), body.count(), body.trigger());
    }
}
