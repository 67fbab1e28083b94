package vn.dondoc.reporting.standing;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.plan.Frequency;
import vn.dondoc.platform.time.BusinessZone;
import vn.dondoc.platform.time.Period;

/** A year of a province by chance: facts in order of receipt, in the words of the public API. The seed tells all. */
final class RandomFacts {

    private static final List<String> ROUNDS = List.of("2026-Q1", "2026-H1", "2026-Q3", "2026");
    private static final List<String> ADDRESSES = List.of(
            "https://nganam.example/tin/%d",
            "HTTPS://NgaNam.Example:443/tin/%d/",
            "https://nganam.example/tin/%d?utm_source=zalo",
            "https://nganam.example/tin/%d#dau-trang",
            "http://nganam.example/tin/%d");

    private final Random random;
    private final RandomPlan plans;
    private final List<Map<String, Object>> facts = new ArrayList<>();
    private final Set<String> amendedOn = new HashSet<>();
    private final Map<String, String> filed = new LinkedHashMap<>();
    private Instant now = World.at("2025-12-16T08:00");
    private final List<String> senders = new ArrayList<>();

    RandomFacts(long seed) {
        this.random = new Random(seed);
        this.plans = new RandomPlan(random);
    }

    List<Map<String, Object>> year(int steps) {
        for (int n = 0; n < RandomPlan.UNITS; n++) {
            add(plans.unit(n));
        }
        add(Map.of("do", "plan", "plan", plans.plan()));
        for (int step = 0; step < steps; step++) {
            now = now.plus(Duration.ofSeconds(
                    random.nextInt((int) (Duration.ofDays(400).toSeconds() * 2 / steps))));
            step();
        }
        return facts;
    }

    Instant anyInstant() {
        Instant start = World.at("2025-12-20T00:00");
        return start.plusSeconds(random.nextInt((int) Duration.ofDays(420).toSeconds()));
    }

    private void add(Map<String, Object> fact) {
        now = now.plusMillis(1 + random.nextInt(100_000));
        Map<String, Object> dated = new LinkedHashMap<>(fact);
        dated.put("at", now.toString());
        facts.add(dated);
    }

    private void step() {
        int dice = random.nextInt(100);
        if (dice < 40 || senders.isEmpty()) {
            senders.add(anyUnit());
            evidence("evidence", senders.size() - 1);
        } else if (dice < 45) {
            evidence("correction", random.nextInt(senders.size()));
        } else if (dice < 70) {
            decision();
        } else if (dice < 74) {
            add(Map.of("do", "claim", "evidence", anyPiece(), "unit", anyUnit()));
        } else if (dice < 77) {
            waiver(dice == 74 ? "exemption" : "extension");
        } else if (dice < 85) {
            occurrence();
        } else if (dice < 96) {
            report();
        } else if (dice < 97) {
            add(plans.unit(random.nextInt(RandomPlan.UNITS)));
        } else if (dice < 98) {
            succession();
        } else if (dice < 99) {
            amendment();
        } else {
            // the same request once more changes nothing
            facts.stream()
                    .filter(fact -> "evidence".equals(fact.get("do")))
                    .findFirst()
                    .ifPresent(this::add);
        }
    }

    /** Each from another day: of two from the same day the oracle takes one for quotas and the other for tasks. */
    private void amendment() {
        String day = "2026-%02d-%02d".formatted(1 + random.nextInt(12), 1 + random.nextInt(14));
        if (amendedOn.add(day)) {
            add(Map.of("do", "amendment", "effectiveOn", day, "plan", plans.plan()));
        }
    }

    private String anyUnit() {
        return RandomPlan.unitId(random.nextInt(RandomPlan.UNITS));
    }

    private String anyPiece() {
        return "e" + random.nextInt(senders.size());
    }

    private @Nullable String anyAddress() {
        return plans.chance(40) ? null : plans.oneOf(ADDRESSES).formatted(random.nextInt(40));
    }

    private LocalDate recently() {
        return BusinessZone.dateOf(now).minusDays(random.nextInt(25));
    }

    private void evidence(String what, int number) {
        Map<String, Object> fact = new LinkedHashMap<>(Map.of(
                "do",
                what,
                "id",
                "e" + number,
                "unit",
                senders.get(number),
                "type",
                plans.oneOf(RandomPlan.TYPES),
                "channel",
                plans.oneOf(RandomPlan.CHANNELS),
                "title",
                plans.oneOf(List.of("Một cửa", " MỘT  cửa ", "Mot cua", "Khảo sát")),
                "occurredOn",
                recently().toString()));
        fact.put("url", anyAddress());
        add(fact);
    }

    private void decision() {
        boolean published = plans.chance(80);
        Map<String, Object> fact = new LinkedHashMap<>(
                Map.of("do", "decision", "evidence", anyPiece(), "outcome", published ? "PUBLISHED" : "REJECTED"));
        if (published) {
            fact.put("publishedOn", plans.chance(20) ? null : recently().toString());
            fact.put("publishedUrl", plans.chance(70) ? null : anyAddress());
        }
        add(fact);
    }

    private void waiver(String kind) {
        Map<String, Object> fact = new LinkedHashMap<>(Map.of("do", kind, "unit", anyUnit()));
        boolean whole = plans.chance(40);
        Frequency frequency = plans.oneOf(List.of(Frequency.values()));
        Period period = whole ? Period.parse(plans.oneOf(ROUNDS)) : plans.oneOf(Period.of(2026, frequency));
        fact.put("quota", whole ? null : "Q" + random.nextInt(7));
        fact.put("period", period.toString());
        fact.put("dueOn", BusinessZone.dateOf(now).plusDays(random.nextInt(60)).toString());
        add(fact);
    }

    private void occurrence() {
        add(Map.of(
                "do",
                plans.chance(75) ? "completion" : "reopening",
                "task",
                "T" + random.nextInt(4),
                "unit",
                anyUnit(),
                "n",
                1 + random.nextInt(8)));
    }

    private void report() {
        String unit = anyUnit();
        String period = plans.oneOf(ROUNDS);
        String step = switch (filed.getOrDefault(unit + period, "return")) {
            case "report" -> plans.chance(70) ? "accept" : "return";
            default -> "report";
        };
        filed.put(unit + period, step);
        Map<String, Object> fact = new LinkedHashMap<>(Map.of("do", step, "unit", unit, "period", period));
        if (step.equals("report")) {
            fact.put("nothingToReport", plans.chance(20));
            fact.put(
                    "figures",
                    plans.chance(30)
                            ? List.of()
                            : List.of(Map.of(
                                    "quotaId",
                                    "Q5",
                                    "numerator",
                                    random.nextInt(101),
                                    "denominator",
                                    plans.oneOf(List.of(0, 99, 100)))));
        }
        add(fact);
    }

    private void succession() {
        int old = random.nextInt(RandomPlan.UNITS - 1);
        String successor = RandomPlan.unitId(old + 1 + random.nextInt(RandomPlan.UNITS - 1 - old));
        String type = plans.oneOf(List.of("MERGED_INTO", "MERGED_INTO", "SPLIT_INTO", "ABOLISHED", "RENAMED"));
        List<String> successors = switch (type) {
            case "ABOLISHED" -> List.of();
            case "RENAMED" -> List.of(RandomPlan.unitId(old));
            default -> List.of(successor);
        };
        LocalDate day = BusinessZone.dateOf(now).plusDays(random.nextInt(40) - 20);
        add(Map.of(
                "do",
                "succession",
                "unit",
                RandomPlan.unitId(old),
                "type",
                type,
                "successors",
                successors,
                "effectiveOn",
                day.toString()));
    }
}
