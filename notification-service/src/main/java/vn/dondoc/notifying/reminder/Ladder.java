package vn.dondoc.notifying.reminder;

import static vn.dondoc.contracts.reminder.RecipientRole.HOME_AFFAIRS;
import static vn.dondoc.contracts.reminder.RecipientRole.UNIT;
import static vn.dondoc.contracts.reminder.RecipientRole.UNIT_HEAD;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.dondoc.contracts.reminder.RecipientRole;
import vn.dondoc.contracts.urging.LadderChanged;
import vn.dondoc.contracts.urging.LadderStage;
import vn.dondoc.contracts.urging.LadderState;
import vn.dondoc.platform.store.Aggregate;
import vn.dondoc.platform.store.Change;

/** When and to whom the units bound by a plan are reminded. Version 0 is the usual one, which is nowhere stored. */
public record Ladder(String province, String planId, long version, List<Stage> stages, List<LocalDate> quietDays)
        implements Aggregate {

    private static final List<Stage> USUAL = List.of(
            new Stage("T-5", -5, List.of(UNIT), null),
            new Stage("T-2", -2, List.of(UNIT), null),
            new Stage("T", 0, List.of(UNIT), null),
            new Stage("T+1", 1, List.of(UNIT), null),
            new Stage("T+3", 3, List.of(UNIT, UNIT_HEAD, HOME_AFFAIRS), null));

    public Ladder {
        stages = List.copyOf(stages);
        quietDays = List.copyOf(quietDays);
    }

    static Ladder usual(String province, String planId) {
        return new Ladder(province, planId, 0, USUAL, List.of());
    }

    /** Rungs that stay as they are keep their past; new and changed ones begin on {@code today}. */
    Ladder change(List<Stage> next, List<LocalDate> quiet, LocalDate today) {
        var rungs = next.stream()
                .map(rung -> stages.stream().filter(rung::sameAs).findFirst().orElse(rung.since(today)))
                .toList();
        return new Ladder(province, planId, version + 1, rungs, quiet);
    }

    boolean says(List<Stage> otherStages, List<LocalDate> otherQuietDays) {
        return stages.stream().map(rung -> rung.since(null)).toList().equals(otherStages)
                && quietDays.equals(otherQuietDays);
    }

    Optional<Stage> stage(String id) {
        return stages.stream().filter(rung -> rung.id().equals(id)).findFirst();
    }

    boolean names(String stageId, RecipientRole role) {
        return stage(stageId).filter(rung -> rung.to().contains(role)).isPresent();
    }

    @Override
    public String id() {
        return planId;
    }

    Change<Ladder> told() {
        var rungs = stages.stream()
                .map(stage -> new LadderStage(stage.id(), stage.workingDays(), stage.to()))
                .toList();
        return new Change<>(this, new LadderChanged(new LadderState(planId, province, rungs, quietDays)));
    }
}
