package vn.dondoc.reporting.attachment;

import com.mongodb.MongoException;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import vn.dondoc.platform.web.Refusal;

/** How many files come and go at once: bounded, and counted. */
@Component
class Traffic {

    private final Turnstile in;
    private final Turnstile out;
    private final MeterRegistry meters;
    private final DistributionSummary sizes;

    Traffic(AttachmentSettings settings, MeterRegistry meters) {
        this.in = new Turnstile(settings.uploads(), settings.uploadsEach());
        this.out = new Turnstile(settings.downloads(), settings.downloadsEach());
        this.meters = meters;
        this.sizes = DistributionSummary.builder("dondoc.attachments.size")
                .baseUnit("bytes")
                .description("Files that were stored")
                .register(meters);
        gauge("in", in);
        gauge("out", out);
    }

    private void gauge(String direction, Turnstile turnstile) {
        Gauge.builder("dondoc.attachments.active", turnstile, Turnstile::inside)
                .tag("direction", direction)
                .description("Files being sent or fetched right now")
                .register(meters);
    }

    /** @throws NotTaken 503 if too many files come in already */
    Receipt in(String party, Supplier<Receipt> upload) {
        try {
            var receipt = in.pass(party, upload);
            count("uploads", receipt.isNew() ? "stored" : "unchanged");
            if (receipt.isNew()) {
                sizes.record((double) receipt.version().size());
            }
            return receipt;
        } catch (NotTaken e) {
            count("uploads", e.code());
            throw e;
        } catch (Refusal e) {
            count("uploads", e.code());
            throw e;
        } catch (MongoException e) {
            count("uploads", "store-away");
            throw e;
        }
    }

    /** @throws NotTaken 503 if too many files go out already */
    void out(String party, Runnable download) {
        try {
            out.pass(party, () -> {
                download.run();
                return true;
            });
            count("downloads", "sent");
        } catch (NotTaken e) {
            count("downloads", e.code());
            throw e;
        } catch (RuntimeException e) {
            count("downloads", "broken");
            throw e;
        }
    }

    private void count(String what, String outcome) {
        meters.counter("dondoc.attachments." + what, "outcome", outcome).increment();
    }
}
