package vn.dondoc.reporting.attachment;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.dondoc.platform.time.DueWork;
import vn.dondoc.platform.time.MachineClock;

/** Removes the chunks of uploads that broke off so long ago that nobody can still be at them. */
@Component
class Cleaning implements DueWork {

    private static final Logger log = LoggerFactory.getLogger(Cleaning.class);

    private final OpenUploads open;
    private final Folders folders;
    private final Chunks chunks;
    private final AttachmentSettings settings;
    private final MachineClock machine;
    private final MeterRegistry meters;

    Cleaning(
            OpenUploads open,
            Folders folders,
            Chunks chunks,
            AttachmentSettings settings,
            MachineClock machine,
            MeterRegistry meters) {
        this.open = open;
        this.folders = folders;
        this.chunks = chunks;
        this.settings = settings;
        this.machine = machine;
        this.meters = meters;
    }

    /** Goes by the machine's clock: the business clock may run through a year while a file is being sent. */
    @Override
    public void run(Instant now) {
        for (var upload : open.olderThan(machine.now().minus(settings.grace()))) {
            if (!folders.of(upload.folder()).holds(upload)) {
                chunks.remove(upload);
                meters.counter("dondoc.attachments.orphans").increment();
                log.atInfo().addKeyValue("upload", upload.key()).log("Removed what was left of a broken upload");
            }
            open.settle(upload);
        }
    }
}
