package vn.dondoc.planning.proposal;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import vn.dondoc.planning.plan.PlanBody;
import vn.dondoc.planning.printing.Originals;
import vn.dondoc.planning.reading.FileReading;
import vn.dondoc.planning.reading.SourceDocument;
import vn.dondoc.planning.recognition.Recognised;
import vn.dondoc.planning.recognition.Recognition;
import vn.dondoc.planning.recognition.Source;
import vn.dondoc.planning.recognition.Words;
import vn.dondoc.planning.unit.UnitRegister;
import vn.dondoc.platform.security.Caller;
import vn.dondoc.platform.time.BusinessZone;

/**
 * Turns a file into a proposal. Few at a time: one may take a hundred megabytes for as long as it is read, and who
 * comes too many is asked to come again rather than the service being brought down.
 */
@Service
class Proposing {

    private static final Logger log = LoggerFactory.getLogger(Proposing.class);
    private static final int AT_ONCE = 2;
    private static final double UNKNOWN = 0.2;

    private final Semaphore places = new Semaphore(AT_ONCE);
    private final FileReading reading;
    private final Originals originals;
    private final UnitRegister register;
    private final NoteTexts texts;
    private final Clock clock;

    Proposing(FileReading reading, Originals originals, UnitRegister register, NoteTexts texts, Clock clock) {
        this.reading = reading;
        this.originals = originals;
        this.register = register;
        this.texts = texts;
        this.clock = clock;
    }

    /** A file as it was sent. */
    interface Upload {

        byte[] bytes();

        String name();
    }

    /** @throws Busy if as many are being read as may be */
    Proposal propose(Upload upload, Caller caller, Locale language) {
        if (!places.tryAcquire()) {
            throw new Busy();
        }
        try {
            var proposal = read(upload, caller, language);
            log.atInfo()
                    .addKeyValue("province", caller.province())
                    .addKeyValue("tasks", proposal.plan().tasks().size())
                    .addKeyValue("quotas", proposal.plan().quotas().size())
                    .log("Document read as a plan");
            return proposal;
        } finally {
            places.release();
        }
    }

    private Proposal read(Upload upload, Caller caller, Locale language) {
        var file = upload.bytes();
        var document = reading.read(file, upload.name());
        return originals
                .in(file, caller)
                .map(plan -> unchanged(plan, document, language))
                .orElseGet(() -> propose(document, caller, language));
    }

    /** A plan that left this house on paper and comes back as it was. */
    private Proposal unchanged(PlanBody plan, SourceDocument document, Locale language) {
        var notes = new Notes(document.text(), texts.in(language));
        notes.add("", new Source(0, document.text().length()), 1, "note-original");
        return new Proposal(plan, document.text(), notes.findings(), List.of());
    }

    private Proposal propose(SourceDocument document, Caller caller, Locale language) {
        int year = BusinessZone.dateOf(clock.instant()).getYear();
        var recognised = Recognition.of(document, year);
        var notes = new Notes(document.text(), texts.in(language));
        var matching = new UnitMatching(register.named(caller), null);
        var first = new Naming(matching, notes, false);
        var issuer = issuer(recognised, first, notes);
        var naming = new Naming(matching.below(issuer), notes, isProvincial(recognised));
        var plan = new Assembly(recognised, notes, naming, issuer).plan();
        var guesses = Stream.concat(first.guesses().stream(), naming.guesses().stream())
                .toList();
        return new Proposal(plan, document.text(), notes.findings(), guesses);
    }

    private static @Nullable String issuer(Recognised recognised, Naming naming, Notes notes) {
        var issuing = recognised.head().issuingBody();
        if (issuing == null) {
            return null;
        }
        var unit = naming.unit("/issuerId", issuing.value(), issuing.source());
        notes.add(
                "/issuerId",
                issuing.source(),
                unit == null ? UNKNOWN : issuing.confidence(),
                unit == null ? "note-issuer" : null);
        return unit;
    }

    private static boolean isProvincial(Recognised recognised) {
        var issuing = recognised.head().issuingBody();
        return issuing != null
                && Words.folded(issuing.value())
                        .matches("(?:chu tich )?(?:uy ban nhan dan|ubnd) (?:tinh|thanh pho)\\b.*");
    }

    /** 503: come again. */
    static final class Busy extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }
}
