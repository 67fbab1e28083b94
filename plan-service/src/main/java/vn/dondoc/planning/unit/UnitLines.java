package vn.dondoc.planning.unit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.unit.UnitKind;
import vn.dondoc.planning.sheet.Sheet;
import vn.dondoc.platform.web.Refusal;

/**
 * Reads a table of units against the register. A column that the table lacks leaves a known unit as it is; a cell that
 * is empty empties it. Without an id a line means the unit of its name, or a new one.
 */
final class UnitLines {

    private static final Pattern FORMULA = Pattern.compile("^[=+@-].*", Pattern.DOTALL);
    private static final String NONE = "-";
    private static final int LONGEST_ID = 100;

    private final Sheet sheet;
    private final UnitColumns columns;
    private final Map<String, Unit> known;
    private final Map<String, List<String>> byName = new HashMap<>();

    UnitLines(Sheet sheet, List<Unit> registered) {
        this.sheet = sheet;
        this.columns = UnitColumns.of(sheet);
        this.known = registered.stream().collect(Collectors.toMap(Unit::id, Function.identity()));
        registered.forEach(unit -> named(unit.particulars().name(), unit.id()));
    }

    /** The lines in the table's order; what stands above what is for {@link UnitTree}. */
    List<UnitLine> read() {
        var missing = columns.missing();
        if (!missing.isEmpty()) {
            throw Refusal.rule("unit-columns", String.join(", ", missing));
        }
        var lines = new ArrayList<UnitLine>();
        sheet.lines().forEach(line -> lines.add(begun(line)));
        lines.forEach(line -> named(String.valueOf(text(line, "/name")), line.id()));
        lines.forEach(this::read);
        new UnitTree(known, lines).check();
        return lines;
    }

    UnitColumns columns() {
        return columns;
    }

    private void named(String name, String id) {
        var ids = byName.computeIfAbsent(UnitColumns.folded(name), key -> new ArrayList<>());
        if (!ids.contains(id)) {
            ids.add(id);
        }
    }

    private UnitLine begun(Sheet.Line line) {
        var told = columns.text(line, "/id");
        var name = UnitColumns.folded(String.valueOf(columns.text(line, "/name")));
        var same = byName.getOrDefault(name, List.of());
        var id = told != null ? told : same.size() == 1 ? same.get(0) : slug(name);
        return new UnitLine(line, id, known.get(id));
    }

    private static String slug(String name) {
        var slug = name.replace(' ', '-');
        return slug.substring(0, Math.min(slug.length(), LONGEST_ID));
    }

    private void read(UnitLine line) {
        var unit = line.known();
        var before = unit == null ? null : unit.particulars();
        var body = new UnitBody(
                text(line, "/name"),
                kind(line),
                columns.has("/parentId") ? parent(line) : from(before, Particulars::parentId),
                columns.has("/email") ? text(line, "/email") : from(before, Particulars::email),
                columns.has("/headEmail") ? text(line, "/headEmail") : from(before, Particulars::headEmail),
                date(line, "/activeFrom"),
                columns.has("/activeUntil") ? date(line, "/activeUntil") : from(before, Particulars::activeUntil),
                codes(line, before));
        try {
            var told = body.read(line.id());
            if (unit != null) {
                Registration.checkSuccession(unit, told);
            }
            line.says(told);
        } catch (Refusal refused) {
            line.wrong(refused);
        }
    }

    private static <T> @Nullable T from(@Nullable Particulars before, Function<Particulars, @Nullable T> field) {
        return before == null ? null : field.apply(before);
    }

    private @Nullable String text(UnitLine line, String field) {
        var text = columns.text(line.line(), field);
        if (text == null || text.equals(NONE)) {
            return null;
        }
        if (FORMULA.matcher(text).matches()
                && line.errors().stream().noneMatch(e -> e.pointer().equals(field))) {
            line.wrong(field, "formula");
        }
        return text;
    }

    private @Nullable UnitKind kind(UnitLine line) {
        var text = text(line, "/kind");
        var kind = text == null ? null : UnitWords.kind(text).orElse(null);
        if (text != null && kind == null) {
            line.wrong("/kind", "unknown-kind", text);
        }
        return kind;
    }

    private @Nullable LocalDate date(UnitLine line, String field) {
        var text = text(line, field);
        var date = text == null ? null : UnitWords.date(text).orElse(null);
        if (text != null && date == null) {
            line.wrong(field, "date", text);
        }
        return date;
    }

    /** By id, or by a name that only one unit has. */
    private @Nullable String parent(UnitLine line) {
        var text = text(line, "/parentId");
        if (text == null || known.containsKey(text)) {
            return text;
        }
        var ids = byName.getOrDefault(UnitColumns.folded(text), List.of());
        if (ids.size() > 1) {
            line.wrong("/parentId", "ambiguous-unit", text, String.join(", ", ids));
        }
        return ids.size() == 1 ? ids.get(0) : text.replace(' ', '-');
    }

    private Map<String, String> codes(UnitLine line, @Nullable Particulars before) {
        var codes = new HashMap<>(before == null ? Map.<String, String>of() : before.codes());
        for (var name : columns.codes()) {
            var code = text(line, "/codes/" + name);
            if (code == null) {
                codes.remove(name);
            } else {
                codes.put(name, code);
            }
        }
        return codes;
    }
}
