package vn.dondoc.planning.unit;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import vn.dondoc.platform.security.Caller;

/** What plans need to know of units. */
@Service
public class UnitRegister {

    private final Units units;

    UnitRegister(Units units) {
        this.units = units;
    }

    /** Ids of the units above one, the topmost first; nothing for a unit that the caller does not see. */
    public Optional<List<String>> path(String id, Caller caller) {
        return units.find(id, caller).map(Unit::path);
    }

    /** Those of the ids that stand for units of the caller's province, whether or not the caller sees more of them. */
    public Set<String> known(Collection<String> ids, Caller caller) {
        return units.listed(ids, caller).stream().map(Unit::id).collect(Collectors.toSet());
    }

    /** All units of the caller's province by name, also those that have ended: a name in an older document is one of them. */
    public List<NamedUnit> named(Caller caller) {
        return units.all(caller).stream().map(NamedUnit::of).toList();
    }

    /** Ids of all units below one, at any depth. */
    public Set<String> below(String id, Caller caller) {
        return units.below(caller.province(), id).stream().map(Unit::id).collect(Collectors.toSet());
    }

    /** What decides whom a scope names: a unit's kind, its place, and the units that it came from. */
    public Optional<Standing> standing(String id, Caller caller) {
        return units.find(id, caller).map(unit -> Standing.of(unit, units.all(caller)));
    }
}
