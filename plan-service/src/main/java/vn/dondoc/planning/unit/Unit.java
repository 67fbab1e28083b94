package vn.dondoc.planning.unit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.Lists;
import vn.dondoc.contracts.unit.Succession;
import vn.dondoc.contracts.unit.SuccessionType;
import vn.dondoc.contracts.unit.UnitChanged;
import vn.dondoc.contracts.unit.UnitRegistered;
import vn.dondoc.contracts.unit.UnitState;
import vn.dondoc.contracts.unit.UnitSucceeded;
import vn.dondoc.planning.change.Deed;
import vn.dondoc.platform.store.Aggregate;
import vn.dondoc.platform.store.Change;

/**
 * A unit of the province. Its id stays for ever, whatever becomes of its name, its parent and itself.
 *
 * @param path ids of the units above it, the topmost first
 * @param activeUntil last active day, the earlier of what was declared and what its succession says
 */
public record Unit(
        String id,
        String province,
        long version,
        Particulars particulars,
        List<String> path,
        @Nullable LocalDate activeUntil,
        List<Succession> successions,
        List<Deed> history,
        Instant recordedAt)
        implements Aggregate {

    public Unit {
        path = Lists.copy(path);
        successions = Lists.copy(successions);
        history = Lists.copy(history);
    }

    static Change<Unit> register(
            String province, String id, Particulars particulars, List<String> path, String by, Instant at) {
        var deeds = new Deed(1, "REGISTERED", by, at, null).after(List.of());
        var unit = new Unit(id, province, 1, particulars, path, particulars.activeUntil(), List.of(), deeds, at);
        return new Change<>(unit, new UnitRegistered(unit.state()));
    }

    Change<Unit> change(Particulars changed, List<String> newPath, String by, Instant at) {
        var next = next(changed, newPath, successions, "CHANGED", by, at);
        return new Change<>(next, new UnitChanged(next.state()));
    }

    /** Something above it moved, and it moves along. */
    Change<Unit> follow(List<String> newPath, String by, Instant at) {
        var next = next(particulars, newPath, successions, "MOVED", by, at);
        return new Change<>(next, new UnitChanged(next.state()));
    }

    Change<Unit> succeed(Succession succession, String by) {
        var all = Stream.concat(successions.stream(), Stream.of(succession)).toList();
        var next = next(particulars, path, all, succession.type().name(), by, succession.recordedAt());
        return new Change<>(next, new UnitSucceeded(next.state()));
    }

    /** Whether it is already as it is told to be; what was read from here and sent back says so, too. */
    boolean isAs(Particulars told, List<String> newPath) {
        return newPath.equals(path)
                && (told.equals(particulars) || told.equals(particulars.until(activeUntil)))
                && Objects.equals(told.parentId(), particulars.parentId());
    }

    /** Whether this very succession is on record. */
    boolean has(Succession told) {
        return successions.stream()
                .anyMatch(known -> known.type() == told.type()
                        && known.successors().equals(told.successors())
                        && known.effectiveOn().equals(told.effectiveOn())
                        && known.decision().equals(told.decision())
                        && Objects.equals(known.heir(), told.heir()));
    }

    /** Whether a succession has ended it. A new name ends nothing. */
    boolean isSucceeded() {
        return successions.stream().anyMatch(Unit::ends);
    }

    UnitState state() {
        return new UnitState(
                id,
                province,
                particulars.name(),
                particulars.kind(),
                particulars.parentId(),
                path,
                particulars.activeFrom(),
                activeUntil,
                particulars.codes(),
                successions,
                recordedAt);
    }

    private Unit next(
            Particulars changed, List<String> newPath, List<Succession> known, String what, String by, Instant at) {
        var deeds = new Deed(version + 1, what, by, at, null).after(history);
        return new Unit(id, province, version + 1, changed, newPath, end(changed, known), known, deeds, at);
    }

    private static @Nullable LocalDate end(Particulars particulars, List<Succession> successions) {
        var ends = successions.stream()
                .filter(Unit::ends)
                .map(succession -> succession.effectiveOn().minusDays(1));
        return Stream.concat(Stream.ofNullable(particulars.activeUntil()), ends)
                .min(LocalDate::compareTo)
                .orElse(null);
    }

    private static boolean ends(Succession succession) {
        return succession.type() != SuccessionType.RENAMED;
    }
}
