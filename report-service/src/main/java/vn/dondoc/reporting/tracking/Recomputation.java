package vn.dondoc.reporting.tracking;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import vn.dondoc.platform.store.AlreadyExists;
import vn.dondoc.platform.store.StaleVersion;
import vn.dondoc.reporting.rulebook.Rulebooks;

/** Brings a sheet in step with the facts, the rules and the time, and announces what is different. */
@Service
class Recomputation {

    private static final Logger log = LoggerFactory.getLogger(Recomputation.class);
    private static final int ATTEMPTS = 20;

    private final Rulebooks rulebooks;
    private final Judge judge;
    private final Sheets sheets;
    private final Wakeups wakeups;
    private final Lines lines;
    private final Clock clock;
    private final MeterRegistry meters;

    Recomputation(
            Rulebooks rulebooks,
            Judge judge,
            Sheets sheets,
            Wakeups wakeups,
            Lines lines,
            Clock clock,
            MeterRegistry meters) {
        this.rulebooks = rulebooks;
        this.judge = judge;
        this.sheets = sheets;
        this.wakeups = wakeups;
        this.lines = lines;
        this.clock = clock;
        this.meters = meters;
    }

    /** Whether to write the lines of a sheet that did not change: after an interruption they may lag behind. */
    enum Lag {
        POSSIBLE,
        EXCLUDED
    }

    /**
     * @param atLeast an instant that has certainly come, though this machine's clock may not show it yet
     * @return whether anything was different
     */
    boolean recompute(SheetKey key, Instant atLeast, Lag lag) {
        var timer = Timer.start(meters);
        var changed = retrying(key, atLeast, lag);
        timer.stop(meters.timer("dondoc.standing.recomputes", "outcome", changed ? "changed" : "same"));
        return changed;
    }

    private boolean retrying(SheetKey key, Instant atLeast, Lag lag) {
        for (int attempt = 1; ; attempt++) {
            try {
                return once(key, atLeast, lag);
            } catch (StaleVersion | AlreadyExists e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    /** The sheet is read before rules and facts: whoever saves one by newer ones makes this attempt stale. */
    private boolean once(SheetKey key, Instant atLeast, Lag lag) {
        var stored = sheets.find(key);
        var book = rulebooks.find(key.province(), key.planId());
        if (book.isEmpty()) {
            return false;
        }
        var before = stored.orElseGet(() -> UnitSheet.blank(key));
        var now = now(atLeast);
        var judgement = judge.judge(key, book.get(), now);
        var picture = judgement.picture();
        if (picture.nextChangeAt() != null && !picture.nextChangeAt().equals(before.nextChangeAt())) {
            wakeups.at(picture.nextChangeAt(), key);
        }
        var change = before.announce(judgement, picture, now);
        if (change.isEmpty()) {
            if (lag == Lag.POSSIBLE && stored.isPresent()) {
                lines.write(before, before.periods());
            }
            return false;
        }
        var after = sheets.save(change.get());
        lines.write(after, UnitSheet.periods(change.get()));
        log.atInfo().addKeyValue("sheet", after.key()).log("Standing changed");
        return true;
    }

    private Instant now(Instant atLeast) {
        var now = clock.instant();
        return (now.isBefore(atLeast) ? atLeast : now).truncatedTo(ChronoUnit.MILLIS);
    }
}
