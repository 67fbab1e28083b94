package vn.dondoc.planning.unit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who stands below whom once a table is taken: the register, with the table's lines over it. */
final class UnitTree {

    private final Map<String, Unit> known;
    private final List<UnitLine> lines;
    private final Map<String, UnitLine> byId = new HashMap<>();

    UnitTree(Map<String, Unit> known, List<UnitLine> lines) {
        this.known = known;
        this.lines = lines;
        lines.forEach(line -> {
            if (byId.putIfAbsent(line.id(), line) != null) {
                line.wrong("/id", "duplicate-id", line.id());
            }
        });
    }

    /** Notes circles, and parents that nobody knows or whose own line is wrong. */
    void check() {
        var order = parentsFirst(lines);
        order.forEach(line -> {
            var told = line.told();
            if (told != null && told.parentId() != null) {
                check(line, told.parentId());
            }
        });
    }

    private void check(UnitLine line, String parent) {
        var above = new ArrayDeque<String>();
        for (var next = parent; next != null; next = parentOf(next)) {
            if (next.equals(line.id()) || above.contains(next)) {
                line.wrong("/parentId", "parent-cycle", parent);
                return;
            }
            above.addFirst(next);
        }
        var told = byId.get(parent);
        if (told == null && !known.containsKey(parent)) {
            line.wrong("/parentId", "unknown-unit", parent);
        } else if (told != null && !told.isGood() && !known.containsKey(parent)) {
            line.wrong("/parentId", "parent-wrong", parent);
        }
        line.standsBelow(List.copyOf(above));
    }

    private @Nullable String parentOf(String id) {
        var line = byId.get(id);
        if (line != null && line.told() != null) {
            return line.told().parentId();
        }
        var unit = known.get(id);
        return unit == null ? null : unit.particulars().parentId();
    }

    /** The lines in an order in which each can be stored: whoever is named as a parent before. */
    static List<UnitLine> parentsFirst(List<UnitLine> lines) {
        var waiting = new HashMap<String, UnitLine>();
        lines.forEach(line -> waiting.putIfAbsent(line.id(), line));
        var ordered = new ArrayList<UnitLine>();
        lines.forEach(line -> {
            var chain = new ArrayDeque<UnitLine>();
            var next = line;
            while (next != null && waiting.remove(next.id(), next)) {
                chain.push(next);
                var told = next.told();
                next = told == null || told.parentId() == null ? null : waiting.get(told.parentId());
            }
            ordered.addAll(chain);
        });
        return ordered;
    }
}
