package vn.dondoc.tasking.assignment;

import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.dondoc.platform.register.Units;
import vn.dondoc.platform.store.OutboxRelay;
import vn.dondoc.platform.time.BusinessZone;
import vn.dondoc.platform.time.DueWork;

/**
 * Publishes what became overdue, once for each due date. Which dates were announced stands in the assignments, so after
 * a downtime everything missed goes out once, and two instances announce it once together.
 */
@Component
@Order(1)
class OverdueWatch implements DueWork {

    private static final Logger log = LoggerFactory.getLogger(OverdueWatch.class);
    private static final int WAITING_EVENTS = 800;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Deadlines deadlines;
    private final Assignments assignments;
    private final Units units;
    private final SheetKeeping sheets;
    private final OutboxRelay relay;

    OverdueWatch(Deadlines deadlines, Assignments assignments, Units units, SheetKeeping sheets, OutboxRelay relay) {
        this.deadlines = deadlines;
        this.assignments = assignments;
        this.units = units;
        this.sheets = sheets;
        this.relay = relay;
    }

    @Override
    public void run(Instant now) {
        var province = deadlines.provinceAfter("");
        while (province.isPresent()) {
            run(province.get(), now);
            province = deadlines.provinceAfter(province.get());
        }
    }

    private void run(String province, Instant now) {
        var today = BusinessZone.dateOf(now);
        var announced = 0;
        var after = "";
        for (var some = deadlines.passed(province, today, after);
                !some.isEmpty() && published();
                some = deadlines.passed(province, today, after)) {
            for (var deadline : some) {
                announced += tryToAnnounce(deadline, now);
                after = deadline.key();
            }
        }
        if (announced > 0) {
            log.atInfo().addKeyValue("occurrences", announced).log("{} occurrences became overdue", announced);
        }
    }

    /** One that fails stays for the next run, and the others have their turn now. */
    private int tryToAnnounce(Deadlines.Deadline deadline, Instant now) {
        try {
            return announce(deadline, now);
        } catch (RuntimeException e) {
            log.atError()
                    .setCause(e)
                    .addKeyValue("plan", deadline.planId())
                    .addKeyValue("unit", deadline.unitId())
                    .log("What became overdue of {} under {} is not announced", deadline.unitId(), deadline.planId());
            return 0;
        }
    }

    /** The deadline goes last, when the next one stands; were it still the same, it is for the next run. */
    private int announce(Deadlines.Deadline deadline, Instant now) {
        var unit = units.find(deadline.province(), deadline.unitId()).orElse(null);
        var announced = 0;
        while (true) {
            var changes = assignments.of(deadline.province(), deadline.planId(), deadline.unitId()).values().stream()
                    .flatMap(one -> one.announceOverdue(Tenure.of(one, unit), now).stream())
                    .toList();
            if (changes.isEmpty()) {
                break;
            }
            if (assignments.changeAll(changes)) {
                announced += changes.size();
            }
        }
        sheets.refresh(deadline.province(), deadline.planId(), deadline.unitId());
        deadlines.forget(deadline);
        return announced;
    }

    private boolean published() {
        try {
            return relay.drain(WAITING_EVENTS, PATIENCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
