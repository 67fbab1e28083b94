package vn.dondoc.planning.unit;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.planning.sheet.Sheet;
import vn.dondoc.planning.unit.UnitImport.Outcome;
import vn.dondoc.platform.web.Refusal;
import vn.dondoc.platform.web.Refusal.FieldError;

/** One line of a table of units while it is read: what it says, and what is wrong with it. */
final class UnitLine {

    private final Sheet.Line line;
    private final String id;
    private final @Nullable Unit known;
    private final List<FieldError> errors = new ArrayList<>();
    private @Nullable Particulars told;
    private List<String> path = List.of();

    UnitLine(Sheet.Line line, String id, @Nullable Unit known) {
        this.line = line;
        this.id = id;
        this.known = known;
    }

    void wrong(String field, String code, Object... arguments) {
        errors.add(new FieldError(field, code, List.of(arguments)));
    }

    void wrong(Refusal refusal) {
        if (refusal.errors().isEmpty()) {
            wrong("/id", "row-refused");
        }
        refusal.errors().stream()
                .filter(error ->
                        errors.stream().noneMatch(noted -> noted.pointer().equals(error.pointer())))
                .forEach(errors::add);
    }

    void says(Particulars particulars) {
        told = particulars;
    }

    void standsBelow(List<String> above) {
        path = List.copyOf(above);
    }

    Outcome outcome() {
        if (!isGood() || told == null) {
            return Outcome.WRONG;
        }
        if (known == null) {
            return Outcome.CREATED;
        }
        return known.isAs(told, path) ? Outcome.UNCHANGED : Outcome.CHANGED;
    }

    boolean isGood() {
        return errors.isEmpty();
    }

    Sheet.Line line() {
        return line;
    }

    String id() {
        return id;
    }

    @Nullable
    Unit known() {
        return known;
    }

    @Nullable
    Particulars told() {
        return told;
    }

    List<FieldError> errors() {
        return List.copyOf(errors);
    }
}
