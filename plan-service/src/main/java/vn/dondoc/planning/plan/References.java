package vn.dondoc.planning.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.plan.Scope;
import vn.dondoc.planning.catalogue.Catalogue;
import vn.dondoc.planning.catalogue.Codes;
import vn.dondoc.planning.input.Fields;
import vn.dondoc.planning.unit.UnitRegister;
import vn.dondoc.platform.security.Caller;

/** The units and codes that a plan names, each with its place; the units are looked up all at once at the end. */
class References {

    private record Named(String pointer, String unitId) {}

    private final Fields fields;
    private final Set<String> channels;
    private final Set<String> types;
    private final List<Named> named = new ArrayList<>();

    References(Fields fields, Codes codes, Caller caller) {
        this.fields = fields;
        this.channels = codes.of(Catalogue.CHANNELS, caller);
        this.types = codes.of(Catalogue.EVIDENCE_TYPES, caller);
    }

    void unit(String pointer, @Nullable String unitId) {
        if (unitId != null && !unitId.isEmpty()) {
            named.add(new Named(pointer, unitId));
        }
    }

    List<String> units(String pointer, List<String> unitIds) {
        for (var i = 0; i < unitIds.size(); i++) {
            named.add(new Named(pointer + "/" + i, unitIds.get(i)));
        }
        return unitIds.stream().distinct().toList();
    }

    Scope scope(String pointer, Scope scope) {
        return new Scope(
                scope.kinds().stream().distinct().toList(),
                units(pointer + "/units", scope.units()),
                units(pointer + "/except", scope.except()));
    }

    List<String> channels(String pointer, List<String> codes) {
        return codes(pointer, codes, channels, "unknown-channel");
    }

    List<String> types(String pointer, List<String> codes) {
        return codes(pointer, codes, types, "unknown-type");
    }

    /** Notes every unit that is named and not in the register. */
    void check(UnitRegister units, Caller caller) {
        Set<String> ids = new HashSet<>();
        named.forEach(reference -> ids.add(reference.unitId()));
        var known = units.known(ids, caller);
        named.stream()
                .filter(reference -> !known.contains(reference.unitId()))
                .forEach(reference -> fields.wrong(reference.pointer(), "unknown-unit", reference.unitId()));
    }

    private List<String> codes(String pointer, List<String> codes, Set<String> known, String wrong) {
        for (var i = 0; i < codes.size(); i++) {
            fields.when(!known.contains(codes.get(i)), pointer + "/" + i, wrong, codes.get(i));
        }
        return codes.stream().distinct().toList();
    }
}
