package vn.dondoc.planning.unit;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import vn.dondoc.contracts.unit.Succession;
import vn.dondoc.planning.change.Attempts;
import vn.dondoc.planning.input.Fields;
import vn.dondoc.platform.security.Caller;
import vn.dondoc.platform.web.ETags;
import vn.dondoc.platform.web.Refusal;

/** Records what becomes of a unit. The unit ends on the day before, unless it is only renamed. */
@Service
class Reorganisation {

    private static final Logger log = LoggerFactory.getLogger(Reorganisation.class);

    private final Units units;
    private final Clock clock;

    Reorganisation(Units units, Clock clock) {
        this.units = units;
        this.clock = clock;
    }

    Unit succeed(String id, SuccessionBody body, @Nullable String ifMatch, Caller caller) {
        return Attempts.atLatest(() -> decide(id, body, ifMatch, caller));
    }

    private Unit decide(String id, SuccessionBody body, @Nullable String ifMatch, Caller caller) {
        var unit = units.find(id, caller).orElseThrow(() -> Refusal.notFound("unit", id));
        ETags.check(ifMatch, unit.version());
        var succession = body.read(id, clock.instant());
        if (unit.has(succession)) {
            return unit;
        }
        if (unit.isSucceeded()) {
            throw Refusal.conflict("unit-succeeded", id);
        }
        check(unit, succession, units.listed(succession.successors(), caller));
        var succeeded = units.save(unit.succeed(succession, caller.subject()));
        log.atInfo()
                .addKeyValue("unit", unit.key())
                .addKeyValue("type", succession.type())
                .log("Unit succeeded");
        return succeeded;
    }

    private static void check(Unit unit, Succession succession, List<Unit> successors) {
        var fields = new Fields();
        var day = succession.effectiveOn();
        var lastDay = unit.activeUntil();
        fields.when(!unit.particulars().activeFrom().isBefore(day), "/effectiveOn", "succession-before-start");
        fields.when(lastDay != null && day.isAfter(lastDay.plusDays(1)), "/effectiveOn", "succession-after-end");
        for (var i = 0; i < succession.successors().size(); i++) {
            var id = succession.successors().get(i);
            var successor = successors.stream().filter(s -> s.id().equals(id)).findFirst();
            fields.when(successor.isEmpty(), "/successors/" + i, "unknown-unit", id);
            fields.when(
                    successor.map(Unit::activeUntil).filter(day::isAfter).isPresent(),
                    "/successors/" + i,
                    "successor-ended",
                    id);
        }
        fields.check();
    }
}
