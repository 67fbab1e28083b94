package vn.dondoc.planning.unit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import vn.dondoc.planning.sheet.Remark;
import vn.dondoc.planning.sheet.Sheet;
import vn.dondoc.planning.unit.UnitImport.Mistake;
import vn.dondoc.planning.unit.UnitImport.Outcome;
import vn.dondoc.planning.unit.UnitImport.Row;
import vn.dondoc.platform.security.Caller;
import vn.dondoc.platform.web.Problems;
import vn.dondoc.platform.web.Refusal;
import vn.dondoc.platform.web.Refusal.FieldError;

/**
 * Takes a table of units into the register. Each line is a write of its own; taking the table again finishes what was
 * cut short and changes nothing else.
 */
@Service
class UnitImports {

    private static final Logger log = LoggerFactory.getLogger(UnitImports.class);

    private final Units units;
    private final Registration registration;
    private final Problems problems;

    UnitImports(Units units, Registration registration, Problems problems) {
        this.units = units;
        this.registration = registration;
        this.problems = problems;
    }

    /** @param onlyGood takes the lines that are right even where others are wrong; otherwise it is all or none */
    record Wish(boolean dryRun, boolean onlyGood) {}

    UnitImport take(Sheet sheet, Wish wish, Caller caller) {
        var reading = new UnitLines(sheet, units.all(caller));
        var lines = reading.read();
        var applies = !wish.dryRun() && (wish.onlyGood() || lines.stream().allMatch(UnitLine::isGood));
        Map<UnitLine, Outcome> outcomes = new HashMap<>();
        lines.forEach(line -> outcomes.put(line, line.outcome()));
        if (applies) {
            UnitTree.parentsFirst(lines).stream()
                    .filter(line -> outcomes.get(line) != Outcome.WRONG)
                    .forEach(line -> store(line, outcomes, caller));
        }
        var rows = lines.stream()
                .map(line -> row(line, outcomes.getOrDefault(line, Outcome.WRONG), reading.columns()))
                .toList();
        var answer = UnitImport.of(wish.dryRun(), applies, rows);
        log.atInfo()
                .addKeyValue("applied", applies)
                .addKeyValue("rows", answer.total())
                .addKeyValue("wrong", answer.wrong())
                .log("Units imported");
        return answer;
    }

    static List<Remark> remarks(UnitImport answer) {
        return answer.rows().stream()
                .flatMap(row ->
                        row.errors().stream().map(error -> new Remark(row.row(), error.column(), error.message())))
                .toList();
    }

    /** Somebody may have changed the register since the table was checked. */
    private void store(UnitLine line, Map<UnitLine, Outcome> outcomes, Caller caller) {
        var told = line.told();
        if (told == null) {
            return;
        }
        try {
            registration.put(line.id(), told, null, caller);
        } catch (Refusal refused) {
            line.wrong(refused);
            outcomes.put(line, Outcome.WRONG);
        }
    }

    private Row row(UnitLine line, Outcome outcome, UnitColumns columns) {
        var errors = line.errors().stream()
                .map(error -> mistake(line, error, columns))
                .toList();
        return new Row(line.line().row(), line.id(), outcome, errors);
    }

    private Mistake mistake(UnitLine line, FieldError error, UnitColumns columns) {
        var column = columns.column(error.pointer());
        var message = problems.text(error.code(), error.arguments().toArray());
        var cell = new Remark(line.line().row(), column, "").cell();
        return new Mistake(cell, column, error.pointer(), message);
    }
}
