package vn.dondoc.planning.unit;

import java.time.Clock;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import vn.dondoc.planning.calendar.Shipment;
import vn.dondoc.planning.change.Attempts;
import vn.dondoc.planning.input.Fields;
import vn.dondoc.platform.security.Caller;
import vn.dondoc.platform.web.ETags;
import vn.dondoc.platform.web.Refusal;

/** Puts units into the register and changes what it says of them. */
@Service
class Registration {

    private static final Logger log = LoggerFactory.getLogger(Registration.class);

    private final Units units;
    private final Moves moves;
    private final Turns turns;
    private final Shipment calendars;
    private final Clock clock;

    Registration(Units units, Moves moves, Turns turns, Shipment calendars, Clock clock) {
        this.units = units;
        this.moves = moves;
        this.turns = turns;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** A unit, and whether it is new. */
    record Registered(Unit unit, boolean created) {}

    Registered put(String id, Particulars told, @Nullable String ifMatch, Caller caller) {
        return Attempts.atLatest(() -> {
            var known = units.any(id, caller).orElse(null);
            return known == null || Objects.equals(known.particulars().parentId(), told.parentId())
                    ? decide(known, id, told, ifMatch, caller)
                    : moving(id, told, ifMatch, caller);
        });
    }

    /** Two moves at once could each look sound and together make a circle, so a province makes one after the other. */
    private Registered moving(String id, Particulars told, @Nullable String ifMatch, Caller caller) {
        return turns.take(
                caller.province(), () -> decide(units.any(id, caller).orElse(null), id, told, ifMatch, caller));
    }

    private Registered decide(
            @Nullable Unit known, String id, Particulars told, @Nullable String ifMatch, Caller caller) {
        if (ifMatch != null && known == null) {
            throw Refusal.stale();
        }
        if (known == null) {
            return new Registered(register(id, told, caller), true);
        }
        ETags.check(ifMatch, known.version());
        return new Registered(change(known, told, caller), false);
    }

    private Unit register(String id, Particulars told, Caller caller) {
        calendars.to(caller);
        var path = path(id, told, caller);
        var unit = units.add(Unit.register(caller.province(), id, told, path, caller.subject(), clock.instant()));
        log.atInfo().addKeyValue("unit", unit.key()).log("Unit registered");
        return unit;
    }

    private Unit change(Unit known, Particulars told, Caller caller) {
        var path = path(known.id(), told, caller);
        if (known.isAs(told, path)) {
            moves.settle(known, caller.subject());
            return known;
        }
        checkSuccession(known, told);
        var changed = known.change(told, path, caller.subject(), clock.instant());
        if (path.equals(known.path())) {
            log.atInfo().addKeyValue("unit", known.key()).log("Unit changed");
            return units.save(changed);
        }
        return moves.move(changed, caller.subject());
    }

    /** Walks up by the parents themselves: what a unit knows of those above it may be behind while one moves. */
    private List<String> path(String id, Particulars told, Caller caller) {
        var fields = new Fields();
        var above = new ArrayDeque<String>();
        for (var next = told.parentId(); next != null; next = parentOf(next, told, fields, caller)) {
            var circular = next.equals(id) || above.contains(next);
            fields.when(circular, "/parentId", "parent-cycle", String.valueOf(told.parentId()));
            fields.check();
            above.addFirst(next);
        }
        fields.check();
        return List.copyOf(above);
    }

    private @Nullable String parentOf(String unit, Particulars told, Fields fields, Caller caller) {
        var found = units.any(unit, caller).orElse(null);
        fields.when(found == null && unit.equals(told.parentId()), "/parentId", "unknown-unit", unit);
        return found == null ? null : found.particulars().parentId();
    }

    static void checkSuccession(Unit known, Particulars told) {
        var fields = new Fields();
        known.successions()
                .forEach(succession -> fields.when(
                        !told.activeFrom().isBefore(succession.effectiveOn()),
                        "/activeFrom",
                        "starts-after-succession",
                        succession.effectiveOn().toString()));
        fields.check();
    }
}
