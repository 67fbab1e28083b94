package vn.dondoc.notifying.reminder;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.unit.UnitState;
import vn.dondoc.platform.store.Keys;
import vn.dondoc.platform.time.Window;

/**
 * What a reminder is about, as it was when the reminder was planned.
 *
 * @param path ids of the units above the owing one, and its own; who may see the row goes by this
 * @param figures days that the figures of a report cover, if they are known
 * @param moves how often the due date had been moved
 */
public record Matter(
        String province,
        String obligationId,
        String planId,
        String unitId,
        List<String> path,
        String item,
        String period,
        @Nullable String title,
        LocalDate dueOn,
        @Nullable Window figures,
        int moves) {

    public Matter {
        path = List.copyOf(path);
    }

    static Matter of(Obligation obligation, Optional<UnitState> unit) {
        return new Matter(
                obligation.province(),
                obligation.id(),
                obligation.planId(),
                obligation.unitId(),
                Stream.concat(unit.stream().flatMap(one -> one.path().stream()), Stream.of(obligation.unitId()))
                        .toList(),
                obligation.item(),
                obligation.period(),
                obligation.title(),
                obligation.dueOn(),
                obligation.figures(),
                obligation.moves());
    }

    String obligationKey() {
        return Keys.of(province, obligationId);
    }
}
