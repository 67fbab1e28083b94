package vn.dondoc.reporting.standing;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Cells added up by kind, parent, unit or quota, and in all (rule 5). */
public record Rollup(SortedMap<String, Line> items, Line total) {

    /** The key of cells whose unit has no parent. */
    public static final String NO_KEY = "";

    public enum By {
        KIND,
        PARENT,
        UNIT,
        QUOTA;

        /** By the structure of now with {@code units::find}, of then with {@code id -> units.find(id, day)}. */
        public Function<Cell, String> in(Function<String, Optional<Unit>> units) {
            return switch (this) {
                case QUOTA -> cell -> cell.key().quotaId();
                case UNIT -> cell -> cell.key().unitId();
                case KIND ->
                    cell -> units.apply(cell.key().unitId())
                            .map(unit -> unit.kind().name())
                            .orElse(NO_KEY);
                case PARENT ->
                    cell -> units.apply(cell.key().unitId()).map(Unit::parentId).orElse(NO_KEY);
            };
        }
    }

    public Rollup {
        items = Collections.unmodifiableSortedMap(new TreeMap<>(items));
    }

    public static Rollup of(Collection<Cell> cells, Function<Cell, String> key) {
        SortedMap<String, Line> items = new TreeMap<>();
        cells.stream().collect(Collectors.groupingBy(key)).forEach((item, own) -> items.put(item, sum(own.stream())));
        return new Rollup(items, sum(cells.stream()));
    }

    private static Line sum(Stream<Cell> cells) {
        Map<String, List<Cell>> byUnit = cells.filter(Cell::assigned)
                .collect(Collectors.groupingBy(cell -> cell.key().unitId()));
        return byUnit.values().stream().map(Line::ofUnit).reduce(Line.EMPTY, Line::plus);
    }
}
