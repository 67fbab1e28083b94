package vn.dondoc.planning.proposal;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.plan.Scope;
import vn.dondoc.contracts.unit.UnitKind;
import vn.dondoc.planning.proposal.Proposal.Outcome;
import vn.dondoc.planning.proposal.Proposal.UnitGuess;
import vn.dondoc.planning.recognition.Bodies.Body;
import vn.dondoc.planning.recognition.Found;
import vn.dondoc.planning.recognition.Source;

/** Puts units of the register where the document names bodies, and keeps what it was not sure of. */
final class Naming {

    private static final Set<UnitKind> OF_PROVINCE =
            EnumSet.of(UnitKind.DEPARTMENT, UnitKind.COMMUNE, UnitKind.ZONE_AUTHORITY, UnitKind.PUBLIC_SERVICE_UNIT);
    private static final Set<UnitKind> OF_UNIT = EnumSet.of(UnitKind.DIVISION, UnitKind.PUBLIC_SERVICE_UNIT);

    private final UnitMatching matching;
    private final Notes notes;
    private final boolean provincial;
    private final List<UnitGuess> guesses = new ArrayList<>();

    Naming(UnitMatching matching, Notes notes, boolean provincial) {
        this.matching = matching;
        this.notes = notes;
        this.provincial = provincial;
    }

    /** The unit that a name means, if that is sure. */
    @Nullable
    String unit(String pointer, String name, Source source) {
        var match = matching.match(name);
        guesses.add(new UnitGuess(
                pointer, name, match.outcome(), match.unitId(), match.candidates(), notes.passage(source)));
        return match.unitId();
    }

    @Nullable
    String unit(String pointer, Body body, Source source) {
        if (body.isCollective()) {
            guesses.add(
                    new UnitGuess(pointer, body.name(), Outcome.COLLECTIVE, null, List.of(), notes.passage(source)));
            return null;
        }
        return unit(pointer, body.name(), source);
    }

    /** The units named, without those that stand together. */
    List<String> units(String pointer, List<Found<Body>> bodies) {
        Set<String> ids = new LinkedHashSet<>();
        for (var body : bodies) {
            var id = unit(pointer, body.value(), body.source());
            if (id != null) {
                ids.add(id);
            }
        }
        return List.copyOf(ids);
    }

    /** Units of the register for bodies that stand together; only where all of them are meant. */
    List<String> members(List<Found<Body>> bodies, List<String> except) {
        var kinds = kinds(bodies.stream()
                .map(Found::value)
                .filter(body -> !body.name().contains("liên quan"))
                .toList());
        return matching.below(kinds).stream().filter(id -> !except.contains(id)).toList();
    }

    /** Whom bodies are, as a scope: kinds for those that stand together, units for the others. */
    Scope scope(List<Body> bodies, List<String> units) {
        return new Scope(kinds(bodies).stream().sorted().toList(), units, List.of());
    }

    private Set<UnitKind> kinds(List<Body> bodies) {
        Set<UnitKind> kinds = EnumSet.noneOf(UnitKind.class);
        for (var body : bodies) {
            kinds.addAll(body.everybody() ? everybody() : body.kinds());
        }
        return kinds;
    }

    /** Kinds of all units that the plan reaches. */
    Set<UnitKind> everybody() {
        return provincial ? OF_PROVINCE : OF_UNIT;
    }

    List<UnitGuess> guesses() {
        return List.copyOf(guesses);
    }
}
