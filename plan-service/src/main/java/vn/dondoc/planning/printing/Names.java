package vn.dondoc.planning.printing;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.plan.Scope;
import vn.dondoc.contracts.unit.UnitKind;
import vn.dondoc.planning.unit.NamedUnit;

/** How codes and ids are called on paper. */
record Names(Map<String, NamedUnit> units, Map<String, String> channels, Map<String, String> types) {

    static Map<String, NamedUnit> byId(List<NamedUnit> units) {
        return units.stream().collect(Collectors.toMap(NamedUnit::id, Function.identity()));
    }

    String unit(String id) {
        var unit = units.get(id);
        return unit == null ? id : unit.name();
    }

    /** The unit directly above, if there is one. */
    @Nullable
    String above(String id) {
        var unit = units.get(id);
        if (unit == null || unit.path().isEmpty()) {
            return null;
        }
        return unit(unit.path().get(unit.path().size() - 1));
    }

    List<String> channels(List<String> codes) {
        return codes.stream().map(code -> channels.getOrDefault(code, code)).toList();
    }

    List<String> types(List<String> codes) {
        return codes.stream().map(code -> types.getOrDefault(code, code)).toList();
    }

    /** Kinds and units of a scope, and who is left out. */
    String scope(Scope scope) {
        var named = Stream.concat(
                        scope.kinds().stream().map(Names::kind),
                        scope.units().stream().map(this::unit))
                .collect(Collectors.joining("; "));
        var without = scope.except().stream().map(this::unit).collect(Collectors.joining(", "));
        return without.isEmpty() ? named : named + " (trừ " + without + ")";
    }

    static String kind(UnitKind kind) {
        return switch (kind) {
            case DEPARTMENT -> "Các sở, ban, ngành";
            case DISTRICT -> "Ủy ban nhân dân cấp huyện";
            case COMMUNE -> "Ủy ban nhân dân các xã, phường, đặc khu";
            case ZONE_AUTHORITY -> "Các Ban Quản lý khu kinh tế, khu công nghiệp";
            case PUBLIC_SERVICE_UNIT -> "Các đơn vị sự nghiệp công lập";
            case VERTICAL_AGENCY -> "Các cơ quan ngành dọc đặt tại địa phương";
            case DIVISION -> "Các phòng, đơn vị trực thuộc";
        };
    }
}
