package vn.dondoc.planning.proposal;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.unit.UnitKind;
import vn.dondoc.planning.proposal.Proposal.Candidate;
import vn.dondoc.planning.proposal.Proposal.Outcome;
import vn.dondoc.planning.unit.NamedUnit;

/**
 * Finds the unit that a name means among those of the register. Rare words weigh more than common ones, and units below
 * the issuer come first: every body has a "Văn phòng", and its plan means its own.
 */
final class UnitMatching {

    private static final double MATCH = 0.82;
    private static final double MARGIN = 0.08;
    private static final double LIKELY = 0.45;
    private static final double OWN = 0.08;
    private static final int MOST_CANDIDATES = 5;

    private final List<NamedUnit> units;
    private final Map<String, List<String>> tokens = new HashMap<>();
    private final Map<String, Integer> frequency = new HashMap<>();
    private final @Nullable String issuer;

    UnitMatching(List<NamedUnit> units, @Nullable String issuer) {
        this.units = units;
        this.issuer = issuer;
        for (var unit : units) {
            var words = UnitNames.tokens(UnitNames.plain(unit.name()));
            tokens.put(unit.id(), words);
            words.forEach(word -> frequency.merge(word, 1, Integer::sum));
        }
    }

    /** The same, once it is known whose plan it is. */
    UnitMatching below(@Nullable String found) {
        return new UnitMatching(units, found);
    }

    /** What a name was taken for. */
    record Match(Outcome outcome, @Nullable String unitId, List<Candidate> candidates) {}

    Match match(String name) {
        var candidates = units.stream()
                .map(unit -> new Candidate(unit.id(), unit.name(), round(score(name, unit))))
                .filter(candidate -> candidate.score() >= LIKELY)
                .sorted(Comparator.comparingDouble(Candidate::score).reversed().thenComparing(Candidate::unitId))
                .limit(MOST_CANDIDATES)
                .toList();
        if (candidates.isEmpty()) {
            return new Match(Outcome.UNKNOWN, null, candidates);
        }
        var best = candidates.get(0);
        boolean alone =
                candidates.size() == 1 || best.score() - candidates.get(1).score() >= MARGIN;
        return best.score() >= MATCH && alone
                ? new Match(Outcome.MATCHED, best.unitId(), candidates)
                : new Match(Outcome.AMBIGUOUS, null, candidates);
    }

    private double score(String name, NamedUnit unit) {
        double best = 0;
        for (var reading : UnitNames.readings(name)) {
            best = Math.max(best, similarity(UnitNames.tokens(reading), tokens.getOrDefault(unit.id(), List.of())));
        }
        boolean own = unit.id().equals(issuer) || (issuer != null && unit.path().contains(issuer));
        boolean ended = unit.activeUntil() != null;
        return best == 0 ? 0 : Math.max(0, Math.min(1, best + (own ? OWN : 0) - (ended ? OWN : 0)));
    }

    /** Twice the weight of what both say, over the weight of what each says. */
    private double similarity(List<String> one, List<String> other) {
        double both =
                one.stream().filter(other::contains).mapToDouble(this::weight).sum();
        double all = one.stream().mapToDouble(this::weight).sum()
                + other.stream().mapToDouble(this::weight).sum();
        return all == 0 ? 0 : 2 * both / all;
    }

    private double weight(String word) {
        return Math.log(1 + (1.0 + units.size()) / (1 + frequency.getOrDefault(word, 0)));
    }

    private static double round(double score) {
        return Math.round(score * 100) / 100.0;
    }

    /** Ids of the units of these kinds below the issuer. */
    List<String> below(Set<UnitKind> kinds) {
        return issuer == null
                ? List.of()
                : units.stream()
                        .filter(unit ->
                                kinds.contains(unit.kind()) && unit.path().contains(issuer))
                        .filter(unit -> unit.activeUntil() == null)
                        .map(NamedUnit::id)
                        .sorted()
                        .toList();
    }
}
