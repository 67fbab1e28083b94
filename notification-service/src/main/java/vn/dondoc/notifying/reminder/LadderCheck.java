package vn.dondoc.notifying.reminder;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.dondoc.platform.web.Refusal;

/** A ladder as it was sent, once nothing is wrong with it. */
record LadderCheck(List<Stage> stages, List<LocalDate> quietDays) {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9+._-]{0,19}");
    private static final int MOST_STAGES = 20;
    private static final int MOST_QUIET_DAYS = 366;
    private static final int FARTHEST = 60;

    static LadderCheck of(LadderController.Body body) {
        var wrong = Refusal.fields();
        var stages = stages(body.stages(), wrong);
        var quietDays = quietDays(body.quietDays(), wrong);
        wrong.throwIfAny();
        return new LadderCheck(stages, quietDays);
    }

    private static List<Stage> stages(@Nullable List<LadderController.@Nullable Rung> rungs, Refusal wrong) {
        var stages = new ArrayList<Stage>();
        if (rungs == null || rungs.isEmpty() || rungs.size() > MOST_STAGES) {
            wrong.at("/stages", "ladder.stages", MOST_STAGES);
            return stages;
        }
        var ids = new HashSet<String>();
        for (var i = 0; i < rungs.size(); i++) {
            var stage = stage("/stages/" + i, rungs.get(i), wrong);
            if (stage != null && !ids.add(stage.id())) {
                wrong.at("/stages/" + i + "/id", "ladder.twice", stage.id());
            } else if (stage != null) {
                stages.add(stage);
            }
        }
        return stages;
    }

    private static @Nullable Stage stage(String at, LadderController.@Nullable Rung rung, Refusal wrong) {
        if (rung == null) {
            wrong.at(at, "required");
            return null;
        }
        var id = rung.id();
        if (id == null || !ID.matcher(id).matches() || Stage.isOurs(id)) {
            wrong.at(at + "/id", "ladder.id");
            return null;
        }
        var days = rung.workingDays();
        if (days == null || Math.abs(days) > FARTHEST) {
            wrong.at(at + "/workingDays", "ladder.days", FARTHEST);
            return null;
        }
        var to = rung.to();
        if (to == null
                || to.isEmpty()
                || to.stream().anyMatch(Objects::isNull)
                || to.stream().distinct().count() < to.size()) {
            wrong.at(at + "/to", "ladder.to");
            return null;
        }
        return new Stage(id, days, to.stream().map(Objects::requireNonNull).toList(), null);
    }

    private static List<LocalDate> quietDays(@Nullable List<@Nullable LocalDate> days, Refusal wrong) {
        if (days == null) {
            return List.of();
        }
        if (days.size() > MOST_QUIET_DAYS || days.stream().anyMatch(Objects::isNull)) {
            wrong.at("/quietDays", "ladder.quiet", MOST_QUIET_DAYS);
            return List.of();
        }
        return days.stream().map(Objects::requireNonNull).distinct().sorted().toList();
    }
}
