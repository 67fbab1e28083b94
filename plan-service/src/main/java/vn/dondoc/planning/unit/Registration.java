package vn.dondoc.planning.unit;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
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
    private final Shipment calendars;
    private final Clock clock;

    Registration(Units units, Moves moves, Shipment calendars, Clock clock) {
        this.units = units;
        this.moves = moves;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** A unit, and whether it is new. */
    record Registered(Unit unit, boolean created) {}

    Registered put(String id, Particulars told, @Nullable String ifMatch, Caller caller) {
        return Attempts.atLatest(() -> decide(id, told, ifMatch, caller));
    }

    private Registered decide(String id, Particulars told, @Nullable String ifMatch, Caller caller) {
        var known = units.any(id, caller).orElse(null);
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

    private List<String> path(String id, Particulars told, Caller caller) {
        if (told.parentId() == null) {
            return List.of();
        }
        var fields = new Fields();
        var parent = units.any(told.parentId(), caller).orElse(null);
        if (parent == null) {
            fields.wrong("/parentId", "unknown-unit", told.parentId());
            fields.check();
            return List.of();
        }
        fields.when(parent.id().equals(id) || parent.path().contains(id), "/parentId", "parent-cycle", parent.id());
        fields.check();
        return Stream.concat(parent.path().stream(), Stream.of(parent.id())).toList();
    }

    private static void checkSuccession(Unit known, Particulars told) {
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
