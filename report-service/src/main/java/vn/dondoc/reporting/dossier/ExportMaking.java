package vn.dondoc.reporting.dossier;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.io.IOException;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import vn.dondoc.platform.time.DueWork;
import vn.dondoc.reporting.rulebook.Rulebooks;

/**
 * Makes what was ordered, one export at a time, beside all other work. Whatever a dead process left is made from its
 * beginning by whoever looks next; what nobody fetched within a day is removed.
 */
@Component
class ExportMaking implements DueWork, DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(ExportMaking.class);
    private static final int ATTEMPTS = 3;

    private final Exports exports;
    private final ExportContent content;
    private final StandingExport tables;
    private final Rulebooks rulebooks;
    private final MeterRegistry meters;

    /** One that works and one that waits are enough: each looks for everything that is there to do. */
    private final ExecutorService worker = new ThreadPoolExecutor(
            0,
            1,
            10,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(1),
            task -> new Thread(task, "exports"),
            new ThreadPoolExecutor.DiscardPolicy());

    ExportMaking(
            Exports exports, ExportContent content, StandingExport tables, Rulebooks rulebooks, MeterRegistry meters) {
        this.exports = exports;
        this.content = content;
        this.tables = tables;
        this.rulebooks = rulebooks;
        this.meters = meters;
    }

    @Override
    public void run(Instant now) {
        exports.outdated().forEach(export -> {
            content.remove(export);
            exports.forget(export);
        });
        wake();
    }

    /** Says that there may be something to make. */
    void wake() {
        worker.execute(this::makeAll);
    }

    void remove(Export export) {
        exports.remove(export);
        content.remove(export);
    }

    @Override
    public void destroy() {
        worker.shutdownNow();
    }

    private void makeAll() {
        for (var waiting = exports.waiting(); !waiting.isEmpty(); waiting = exports.waiting()) {
            waiting.forEach(this::make);
        }
    }

    private void make(Export export) {
        if (export.attempts() >= ATTEMPTS) {
            log.atError().addKeyValue("export", export.id()).log("An export ended no try: it is given up");
            exports.giveUp(export, export.run());
            return;
        }
        var run = UUID.randomUUID().toString();
        if (!exports.begin(export, run)) {
            return;
        }
        var timer = Timer.start(meters);
        try {
            if (write(export, run)) {
                told(timer, "made");
            } else {
                told(timer, "unwanted");
                log.atInfo().addKeyValue("export", export.id()).log("An export is no longer wanted");
                clean(export);
            }
        } catch (IOException | RuntimeException e) {
            told(timer, "failed");
            failed(export, run, e);
        }
    }

    private void told(Timer.Sample timer, String outcome) {
        timer.stop(Timer.builder("dondoc.exports")
                .description("Tables that were made in the background")
                .tag("outcome", outcome)
                .register(meters));
    }

    private boolean write(Export export, String run) throws IOException {
        content.remove(export);
        var book = rulebooks.find(export.province(), export.planId(), export.asOf());
        var out = content.open(export, run);
        try (out;
                var table = export.format().open(out)) {
            if (!tables.write(table, export, book, progress(export, run))) {
                return false;
            }
        }
        return exports.finish(export, run, out.size());
    }

    /** Notes every hundredth of the way. */
    private StandingExport.Progress progress(Export export, String run) {
        int step = Math.max(1, export.units().size() / 100);
        return done -> done % step != 0 || exports.advance(export, run, done);
    }

    /** What was written for an order that is gone goes too; should another try have begun, that cleaned up itself. */
    private void clean(Export export) {
        if (exports.find(export.key()).isEmpty()) {
            content.remove(export);
        }
    }

    /** Being stopped is no failure: whoever looks next, when the lease is over, makes it. */
    private void failed(Export export, String run, Exception cause) {
        if (worker.isShutdown()) {
            return;
        }
        var last = export.attempts() + 1 >= ATTEMPTS;
        log.atError()
                .addKeyValue("export", export.id())
                .addKeyValue("plan", export.planId())
                .setCause(cause)
                .log(last ? "An export is given up" : "An export failed and is tried again");
        if (last) {
            exports.giveUp(export, run);
        } else {
            exports.putOff(export, run);
        }
    }
}
