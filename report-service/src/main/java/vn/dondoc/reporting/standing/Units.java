package vn.dondoc.reporting.standing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.dondoc.platform.time.BusinessZone;
import vn.dondoc.platform.time.Window;

/**
 * The units of a province and what became of them, as known at one instant (rule 7). Kind and validity are the latest
 * known; the structure (who is below whom) can be asked for of any day.
 */
public final class Units {

    private final Map<String, List<Unit>> records = new HashMap<>();
    private final Map<String, List<Succession>> endings = new HashMap<>();
    private final Map<String, List<Succession>> arrivals = new HashMap<>();

    private Units() {}

    public static Units knownAt(Collection<Unit> units, Collection<Succession> successions, Instant asOf) {
        Units known = new Units();
        units.stream()
                .filter(unit -> !unit.recordedAt().isAfter(asOf))
                .sorted(Comparator.comparing(Unit::recordedAt))
                .forEach(unit -> append(known.records, unit.id(), unit));
        successions.stream()
                .filter(succession ->
                        succession.ends() && !succession.recordedAt().isAfter(asOf))
                .forEach(known::add);
        return known;
    }

    private void add(Succession succession) {
        append(endings, succession.unitId(), succession);
        succession.successors().stream().distinct().forEach(successor -> append(arrivals, successor, succession));
    }

    private static <T> void append(Map<String, List<T>> index, String key, T value) {
        index.computeIfAbsent(key, k -> new ArrayList<>(2)).add(value);
    }

    public Set<String> ids() {
        return records.keySet();
    }

    /** The unit as last recorded. */
    public Optional<Unit> find(String id) {
        List<Unit> known = records.get(id);
        return known == null ? Optional.empty() : Optional.of(known.get(known.size() - 1));
    }

    /** The unit as recorded by the end of that day; before its first record, as first recorded. */
    public Optional<Unit> find(String id, LocalDate day) {
        Instant end = BusinessZone.endOf(day);
        List<Unit> known = records.getOrDefault(id, List.of());
        return known.stream()
                .filter(unit -> unit.recordedAt().isBefore(end))
                .reduce((older, newer) -> newer)
                .or(() -> known.stream().findFirst());
    }

    public boolean active(String id, LocalDate day) {
        return find(id).filter(unit -> unit.activeOn(day)).isPresent()
                && endings.getOrDefault(id, List.of()).stream()
                        .noneMatch(ending -> !ending.effectiveOn().isAfter(day));
    }

    /** Every unit that this one succeeds, directly or not, whenever that happened. */
    public Set<String> predecessors(String id) {
        return predecessors(id, LocalDate.MAX);
    }

    /** Every unit that this one had succeeded by that day: what ended earlier it does not owe. */
    Set<String> predecessors(String id, LocalDate day) {
        return arrivals.containsKey(id)
                ? predecessorsWithin(id, new Window(LocalDate.MIN, day)).keySet()
                : Set.of();
    }

    /** Units succeeded inside the window, each with whether its evidence counts here without further word. */
    Map<String, Boolean> predecessorsWithin(String id, Window window) {
        Map<String, Boolean> found = new HashMap<>();
        collect(id, window, true, found);
        found.remove(id);
        return found;
    }

    private void collect(String id, Window window, boolean inherits, Map<String, Boolean> found) {
        for (Succession succession : arrivals.getOrDefault(id, List.of())) {
            boolean bequeathed = inherits && succession.bequeathsTo(id);
            Boolean before = found.get(succession.unitId());
            if (window.contains(succession.effectiveOn()) && (before == null || (bequeathed && !before))) {
                found.put(succession.unitId(), bequeathed);
                collect(succession.unitId(), window, bequeathed, found);
            }
        }
    }

    /**
     * Whether a plan of {@code issuer} binds the unit on a day: it is the issuer, stood below it that day (or on the
     * issuer's last day), or had succeeded a unit that did.
     */
    boolean under(String id, String issuer, LocalDate day) {
        LocalDate last = endings.getOrDefault(issuer, List.of()).stream()
                .map(ending -> ending.effectiveOn().minusDays(1))
                .filter(end -> end.isBefore(day))
                .min(Comparator.naturalOrder())
                .orElse(day);
        return lineage(id, last).contains(issuer)
                || predecessors(id, day).stream()
                        .anyMatch(old -> lineage(old, last).contains(issuer));
    }

    /** Whether a plan can bind the unit: a provincial one binds any, another its issuer and the units below it that day. */
    boolean bound(String id, PlanHistory plan, LocalDate day) {
        return plan.provincial() || under(id, plan.issuerId(), day);
    }

    /** The unit that stands in this one's place on a day: itself while it stands, and when nobody or several follow. */
    public String inPlaceOf(String id, LocalDate day) {
        Set<String> passed = new LinkedHashSet<>();
        String last = id;
        for (@Nullable String next = id; next != null && passed.add(next); next = follower(next, day)) {
            last = next;
        }
        return last;
    }

    private @Nullable String follower(String id, LocalDate day) {
        return endings.getOrDefault(id, List.of()).stream()
                .filter(ending -> !ending.effectiveOn().isAfter(day))
                .map(ending ->
                        ending.successors().size() == 1 ? ending.successors().get(0) : ending.heir())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private Set<String> lineage(String id, LocalDate day) {
        Set<String> line = new LinkedHashSet<>();
        for (@Nullable String next = id; next != null && line.add(next); ) {
            next = find(next, day).map(Unit::parentId).orElse(null);
        }
        return line;
    }
}
