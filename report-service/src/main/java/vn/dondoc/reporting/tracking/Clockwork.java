package vn.dondoc.reporting.tracking;

import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.dondoc.platform.time.DueWork;

/** Looks at every sheet whose time has come. One that fails stays due and does not keep the others waiting. */
@Component
class Clockwork implements DueWork {

    private static final Logger log = LoggerFactory.getLogger(Clockwork.class);

    private final Wakeups wakeups;
    private final Recomputation recomputation;

    Clockwork(Wakeups wakeups, Recomputation recomputation) {
        this.wakeups = wakeups;
        this.recomputation = recomputation;
    }

    @Override
    public void run(Instant now) {
        for (var due = wakeups.due(now, ""); !due.ids().isEmpty(); due = wakeups.due(now, due.last())) {
            due.ids().forEach((sheet, ids) -> recompute(sheet, ids, now));
        }
    }

    private void recompute(SheetKey sheet, List<String> ids, Instant now) {
        try {
            recomputation.recompute(sheet, now, Recomputation.Lag.POSSIBLE);
            wakeups.done(ids);
        } catch (RuntimeException e) {
            log.atError().addKeyValue("sheet", sheet).setCause(e).log("A sheet cannot be recomputed and stays due");
        }
    }
}
