package vn.dondoc.reporting.attachment;

import java.io.InputStream;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import vn.dondoc.platform.security.Caller;
import vn.dondoc.platform.time.MachineClock;
import vn.dondoc.platform.web.Refusal;
import vn.dondoc.reporting.evidence.Evidence;
import vn.dondoc.reporting.evidence.EvidenceReading;

/**
 * A unit attaches a file to a piece of its own. The bytes are stored first and entered into the folder last, so what is
 * answered is complete, and what broke off was never visible.
 */
@Service
class Uploading {

    private static final Logger log = LoggerFactory.getLogger(Uploading.class);

    private final EvidenceReading pieces;
    private final Folders folders;
    private final Storing storing;
    private final Traffic traffic;
    private final AttachmentSettings settings;
    private final Clock clock;
    private final MachineClock machine;

    Uploading(
            EvidenceReading pieces,
            Folders folders,
            Storing storing,
            Traffic traffic,
            AttachmentSettings settings,
            Clock clock,
            MachineClock machine) {
        this.pieces = pieces;
        this.folders = folders;
        this.storing = storing;
        this.traffic = traffic;
        this.settings = settings;
        this.clock = clock;
        this.machine = machine;
    }

    /** Where a file is to go, as far as the caller may send it there. */
    record Destination(
            String evidenceId, FileName name, @Nullable String ifMatch, Caller caller) {

        String folder() {
            return caller.key(evidenceId);
        }

        /** @throws Refusal 412 if the newest version is another one than the caller knows, 422 if there is no place */
        void check(Folder folder) {
            var known = folder.file(name).map(file -> '"' + file.latest().sha256() + '"');
            boolean fits = ifMatch == null
                    || known.filter(tag -> ifMatch.equals("*") || ifMatch.equals(tag))
                            .isPresent();
            if (!fits) {
                throw Refusal.stale();
            }
            folder.admit(name);
        }
    }

    Receipt upload(Destination to, InputStream body) {
        var unit = admit(to).content().unitId();
        to.check(folders.of(to.evidenceId(), to.caller()));
        return traffic.in(to.caller().key(unit), () -> {
            var upload = Upload.of(to.folder(), to.name());
            var patience = machine.now().plus(settings.patience());
            var content = storing.store(upload, to.name(), new Arrival(body, patience, machine));
            return entered(to, upload, content);
        });
    }

    private Evidence admit(Destination to) {
        var piece = pieces.find(to.evidenceId(), to.caller())
                .orElseThrow(() -> Refusal.notFound("evidence", to.evidenceId()));
        if (!to.caller().actsFor(piece.content().unitId())) {
            throw Refusal.forbidden();
        }
        if (piece.withdrawnAt() != null) {
            throw Refusal.conflict("evidence-withdrawn", to.evidenceId());
        }
        return piece;
    }

    private Receipt entered(Destination to, Upload upload, Storing.Content content) {
        try {
            var receipt = enter(to, upload, content);
            if (receipt.isNew()) {
                storing.keep(upload);
            } else {
                storing.discard(upload);
            }
            return receipt;
        } catch (Refusal | NotTaken e) {
            storing.discard(upload);
            throw e;
        }
    }

    private Receipt enter(Destination to, Upload upload, Storing.Content content) {
        int decisions = admit(to).rulings().size();
        var at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var folder = folders.change(to.folder(), known -> {
            to.check(known);
            if (known.same(to.name(), content.sha256()).isPresent()) {
                return Optional.empty();
            }
            int number = known.nextVersion(to.name());
            var version = new FileVersion(
                    number,
                    upload.key(),
                    content.size(),
                    content.sha256(),
                    content.type().mediaType(),
                    at,
                    to.caller().subject(),
                    decisions);
            return Optional.of(known.plus(to.name(), version).told(to.name(), number));
        });
        var version = folder.file(to.name()).orElseThrow().latest();
        boolean isNew = version.upload().equals(upload.key());
        int decided = rulings(to);
        return new Receipt(to.name().value(), isNew ? dated(to, version, decided) : version, decided, isNew);
    }

    /** Somebody may have decided in just that moment, without having seen the file: it is not sealed by that. */
    private FileVersion dated(Destination to, FileVersion version, int decisions) {
        log.atInfo()
                .addKeyValue("evidence", to.folder())
                .addKeyValue("size", version.size())
                .log("File received as version {}", version.number());
        if (decisions != version.decisions()) {
            folders.change(
                    to.folder(),
                    known -> Optional.of(
                            known.dated(to.name(), version.number(), decisions).told(to.name(), version.number())));
        }
        return version.after(decisions);
    }

    private int rulings(Destination to) {
        return pieces.find(to.evidenceId(), to.caller())
                .map(piece -> piece.rulings().size())
                .orElse(0);
    }
}
