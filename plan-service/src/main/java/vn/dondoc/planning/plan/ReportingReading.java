package vn.dondoc.planning.plan;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.plan.DueRule;
import vn.dondoc.contracts.plan.Reporting;
import vn.dondoc.contracts.plan.ReportingWindow;
import vn.dondoc.contracts.plan.Roll;
import vn.dondoc.contracts.unit.UnitKind;
import vn.dondoc.planning.input.Fields;
import vn.dondoc.planning.plan.PlanBody.DueBody;
import vn.dondoc.planning.plan.PlanBody.ReportingBody;

/**
 * Reads a reporting regime. Between cut-off and due date lies at least one working day: so a day of the last month only
 * goes with the windows of Decree 09/2019, which close on the 14th (article 12).
 */
class ReportingReading {

    private static final Set<String> ROUNDS = Set.of("Q1", "H1", "Q3", "9M", "YEAR");
    private static final Set<String> KINDS =
            Arrays.stream(UnitKind.values()).map(Enum::name).collect(Collectors.toSet());
    private static final int DEFAULT_DAYS = 2;
    private static final int MOST_DAYS = 250;
    private static final int FIRST_DAY = 15;
    private static final int LAST_DAY = 31;

    private final Fields fields;

    ReportingReading(Fields fields) {
        this.fields = fields;
    }

    @Nullable
    Reporting read(@Nullable ReportingBody body) {
        if (body == null) {
            return null;
        }
        var window = body.window() == null ? ReportingWindow.DECREE_09_2019 : body.window();
        var perKind = new LinkedHashMap<String, DueRule>();
        body.perKind().forEach((kind, due) -> {
            fields.when(!KINDS.contains(kind), "/reporting/perKind", "unknown-kind", kind);
            perKind.put(kind, due("/reporting/perKind/" + kind, due, window));
        });
        return new Reporting(
                rounds(body.rounds()),
                window,
                due("/reporting/due", body.due(), window),
                ordered(perKind),
                body.roll() == null ? Roll.NEXT : body.roll());
    }

    private List<String> rounds(List<String> rounds) {
        for (var i = 0; i < rounds.size(); i++) {
            fields.when(!ROUNDS.contains(rounds.get(i)), "/reporting/rounds/" + i, "unknown-round", rounds.get(i));
        }
        return rounds.stream().distinct().toList();
    }

    private DueRule due(String at, @Nullable DueBody body, ReportingWindow window) {
        if (body == null) {
            return DueRule.workingDays(DEFAULT_DAYS);
        }
        if (body.type() == DueRule.Type.DAY_OF_LAST_MONTH) {
            fields.when(window == ReportingWindow.CALENDAR, at + "/type", "due-before-cut-off");
            var day = fields.number(at + "/day", body.day(), FIRST_DAY, LAST_DAY);
            return new DueRule(DueRule.Type.DAY_OF_LAST_MONTH, null, day);
        }
        return DueRule.workingDays(
                fields.number(at + "/days", body.days() == null ? DEFAULT_DAYS : body.days(), 1, MOST_DAYS));
    }

    private static Map<String, DueRule> ordered(Map<String, DueRule> perKind) {
        return Arrays.stream(UnitKind.values())
                .map(Enum::name)
                .filter(perKind::containsKey)
                .collect(Collectors.toMap(kind -> kind, perKind::get, (a, b) -> a, LinkedHashMap::new));
    }
}
