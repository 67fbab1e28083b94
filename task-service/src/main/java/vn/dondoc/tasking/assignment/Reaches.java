package vn.dondoc.tasking.assignment;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dondoc.contracts.unit.UnitKind;
import vn.dondoc.contracts.unit.UnitState;
import vn.dondoc.platform.register.Units;
import vn.dondoc.platform.security.Caller;
import vn.dondoc.platform.store.Keys;
import vn.dondoc.platform.web.Refusal;

/** What a caller may ask work lists about: everything, a unit with what lies below it, a division with its parts. */
@Component
class Reaches {

    private final Units units;
    private final PlanDirectory directory;

    Reaches(Units units, PlanDirectory directory) {
        this.units = units;
        this.directory = directory;
    }

    /** @throws Refusal 404 for a unit out of the caller's sight */
    Reach of(@Nullable String plan, @Nullable String unit, Caller caller) {
        if (unit == null && caller.seesAll()) {
            var prefix = plan == null ? caller.province() + ":" : caller.key(plan, "");
            return new Reach(prefix, new TreeSet<>(), null, Set.of());
        }
        var asked = unit == null ? seen(caller) : one(unit, caller).stream().toList();
        var focus = unit == null ? caller.unit() : unit;
        var divisions = asked.stream()
                .filter(known -> known.kind() == UnitKind.DIVISION && known.id().equals(focus))
                .toList();
        var ids = asked.stream().map(UnitState::id).collect(Collectors.toSet());
        return new Reach(null, keys(plan, asked, divisions, caller), ids, ids(divisions));
    }

    private List<UnitState> seen(Caller caller) {
        return units.all(caller.province()).stream()
                .filter(unit -> caller.sees(unit.id(), unit.path()))
                .toList();
    }

    /** One that is not known here yet has nothing to do. */
    private Optional<UnitState> one(String id, Caller caller) {
        var unit = units.find(caller.province(), id);
        if (!caller.sees(id, unit.map(UnitState::path).orElse(List.of()))) {
            throw Refusal.notFound("unit", id);
        }
        return unit;
    }

    private SortedSet<String> keys(
            @Nullable String plan, List<UnitState> asked, List<UnitState> divisions, Caller caller) {
        var holders = new HashSet<>(ids(asked));
        divisions.forEach(division -> holders.addAll(division.path()));
        var plans = plan == null ? directory.of(caller.province(), asked) : List.of(plan);
        var keys = new TreeSet<String>();
        plans.forEach(each -> holders.forEach(holder -> keys.add(Keys.of(caller.province(), each, holder))));
        return keys;
    }

    private static Set<String> ids(Collection<UnitState> some) {
        return some.stream().map(UnitState::id).collect(Collectors.toSet());
    }
}
