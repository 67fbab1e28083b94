package vn.dondoc.contracts.plan;

import java.util.List;
import java.util.Map;
import vn.dondoc.contracts.Lists;

/**
 * A plan's reporting regime (chế độ báo cáo), Decree 09/2019.
 *
 * @param rounds names of the rounds within the year: Q1, H1, Q3, 9M, YEAR
 * @param perKind due rules that differ for a kind of unit, by the kind's name
 */
public record Reporting(
        List<String> rounds, ReportingWindow window, DueRule due, Map<String, DueRule> perKind, Roll roll) {

    public Reporting {
        rounds = Lists.copy(rounds);
        perKind = Lists.copy(perKind);
    }
}
