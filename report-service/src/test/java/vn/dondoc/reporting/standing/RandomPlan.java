package vn.dondoc.reporting.standing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/** Units, plans and amendments by chance, in the words of the public API. */
final class RandomPlan {

    static final List<String> KINDS = List.of("COMMUNE", "DEPARTMENT", "DIVISION");
    static final List<String> TYPES = List.of("NEWS_ITEM", "ARTICLE", "SURVEY");
    static final List<String> CHANNELS = List.of("TOWN_PORTAL", "ZALO_OA", "RADIO");
    static final int UNITS = 6;

    /** One schedule per task, so that an amendment never moves an occurrence. */
    static final List<Map<String, Object>> SCHEDULES = List.of(
            Map.of("type", "REGULAR"),
            Map.of("type", "EVERY", "frequency", "MONTH"),
            Map.of("type", "TIMES", "count", 2, "frequency", "QUARTER"),
            Map.of("type", "ONCE", "by", "2026-05-14"));

    private final Random random;

    RandomPlan(Random random) {
        this.random = random;
    }

    <T> T oneOf(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private <T> List<T> some(List<T> list, int percent) {
        return list.stream().filter(one -> chance(percent)).toList();
    }

    static String unitId(int n) {
        return "u" + n;
    }

    Map<String, Object> unit(int n) {
        Map<String, Object> unit = new LinkedHashMap<>();
        unit.put("do", "unit");
        unit.put("id", unitId(n));
        unit.put("kind", KINDS.get(n % KINDS.size()));
        unit.put("activeFrom", chance(70) ? "2020-01-01" : "2026-0%d-15".formatted(1 + random.nextInt(7)));
        unit.put("activeUntil", chance(85) ? null : "2026-1%d-10".formatted(random.nextInt(3)));
        return unit;
    }

    Map<String, Object> plan() {
        List<Object> tasks = new ArrayList<>();
        List<Object> quotas = new ArrayList<>();
        IntStream.range(0, SCHEDULES.size()).filter(n -> chance(80)).forEach(n -> tasks.add(task(n)));
        IntStream.range(0, 7).filter(n -> chance(85)).forEach(n -> quotas.add(quota(n)));
        return Map.of("year", 2026, "quotas", quotas, "tasks", tasks, "reporting", regime());
    }

    private Map<String, Object> task(int n) {
        Map<String, Object> task = new LinkedHashMap<>(Map.of("id", "T" + n, "schedule", SCHEDULES.get(n)));
        if (chance(50)) {
            task.put("appliesTo", scope());
        } else {
            task.put("leads", some(List.of("u0", "u1", "u2", "u3"), 60));
        }
        return task;
    }

    private Map<String, Object> scope() {
        return Map.of(
                "kinds", some(KINDS, 60),
                "units", some(List.of("u0", "u1", "u2"), 40),
                "except", some(List.of("u3", "u4"), 20));
    }

    private Map<String, Object> quota(int n) {
        Map<String, Object> quota = new LinkedHashMap<>();
        quota.put("id", "Q" + n);
        quota.put("measure", n == 5 ? "RATIO" : n == 6 ? "COMPLETION" : "COUNT");
        quota.put("minimum", 1 + random.nextInt(3));
        quota.put("percent", oneOf(List.of(40, 80, 100)));
        quota.put("comparison", oneOf(List.of(">=", ">=", ">")));
        quota.put("frequency", oneOf(List.of("MONTH", "QUARTER", "HALF_YEAR", "YEAR")));
        quota.put("types", some(TYPES, 60));
        boolean each = chance(30);
        quota.put("channels", each ? List.of("TOWN_PORTAL", "ZALO_OA") : some(CHANNELS, 60));
        quota.put("channelMatch", each ? "ALL" : "ANY");
        quota.put("countedFact", oneOf(List.of("SUBMITTED", "PUBLISHED")));
        quota.put("hardness", oneOf(List.of("MANDATORY", "MANDATORY", "STRIVE", "ENCOURAGED")));
        quota.put("countingBase", oneOf(List.of("CALENDAR", "CALENDAR", "REPORTING_WINDOW")));
        quota.put("appliesTo", scope());
        quota.put("from", chance(80) ? null : oneOf(List.of("2026-01-01", "2025-12-15", "2026-04-01")));
        quota.put("until", chance(80) ? null : oneOf(List.of("2026-12-31", "2026-09-30")));
        quota.put("dueWorkingDays", 1 + random.nextInt(5));
        return quota;
    }

    private Map<String, Object> regime() {
        boolean decree = chance(80);
        Map<String, Object> due = decree && chance(40)
                ? Map.of("type", "DAY_OF_LAST_MONTH", "day", 19 + random.nextInt(7))
                : Map.of("type", "WORKING_DAYS_AFTER_CUT_OFF", "days", 1 + random.nextInt(5));
        return Map.of(
                "rounds",
                List.of("Q1", "H1", "Q3", "YEAR"),
                "window",
                decree ? "DECREE_09_2019" : "CALENDAR",
                "due",
                due,
                "roll",
                oneOf(List.of("NEXT", "PREVIOUS", "AS_IS")));
    }
}
